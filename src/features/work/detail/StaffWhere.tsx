import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { useCallReporter } from '../../people/contacts/useCallReporter'
import { sayTime } from '../../time'

/** Of somebody without an account: where they live, and how they are reached. */
const sayStranger = ({ lives, phone }: NonNullable<ReportView['stranger']>) =>
  `，没有账号${lives ? `，住 ${lives}` : ''}${phone ? '' : '。没留电话，有事上门说'}`

/** Where it is, and who reported it, one tap from a call. */
export function StaffWhere({ report }: { report: ReportView }) {
  const { place, reporter, submittedAt, stranger } = report
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
            `${sayTime(submittedAt)} 报的${stranger ? sayStranger(stranger) : call.may ? '。打电话他看得到' : ''}`
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
