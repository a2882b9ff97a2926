import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { useCallReporter } from '../../people/contacts/useCallReporter'
import { sayTime } from '../../time'

/** Where it is, and who reported it, one tap from a call. */
export function StaffWhere({ report }: { report: ReportView }) {
  const { place, reporter, submittedAt } = report
  const call = useCallReporter(report)
  return (
    <Card>
      <Row icon='pin' title={place.name} note={place.note} line />
      <Row
        left={<Avatar name={reporter.name} />}
        title={reporter.name}
        note={
          call.phone ? (
            <View className='number'>{call.phone}</View>
          ) : (
            `${sayTime(submittedAt)} 报的${call.may ? '。打电话他看得到' : ''}`
          )
        }
        right={
          call.may && (
            <Button
              id='call-reporter'
              look='soft'
              small
              icon='phone'
              busy={call.busy}
              label={`打电话给${reporter.name}`}
              onPress={call.call}
            >
              打电话
            </Button>
          )
        }
      />
    </Card>
  )
}
