import { View } from '@tarojs/components'
import { roleLabels } from '@shared/permissions'
import type { ReportView } from '@shared/reports/contract'
import { heading } from '@/components/a11y/attributes'
import { Button } from '@/components/controls/Button'
import { CallButton } from '@/components/controls/CallButton'
import { Avatar } from '@/components/display/Avatar'
import { Pill } from '@/components/display/Pill'
import { Tile } from '@/components/display/Tile'
import { Icon } from '@/components/icons/Icon'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { call } from '@/platform/feedback'
import { sayTime } from '../../time'
import { EmergencyCalls } from '../submit/EmergencyCalls'
import { dutyNow } from '../duty'
import type { useReportDuty } from '../useReportDuty'
import './Handed.scss'

interface Props {
  report: ReportView
  /** An earlier try had arrived already. */
  earlier: boolean
  duty: ReturnType<typeof useReportDuty>['data']
}

/** Thanks, the number in large, who has it and whether they work now, and what comes next (DOMAIN §4). */
export function Handed({ report, earlier, duty: told }: Props) {
  const { no, level, holder, because } = report
  const duty = dutyNow(told)
  return (
    <>
      <View className='handed'>
        <Tile icon='check' tone='leaf' round />
        <View className='handed__title' {...heading(2)}>
          谢谢您，提交好了！
        </View>
      </View>
      {level === 'P0' && <EmergencyCalls />}
      {earlier && (
        <Card look='warm'>
          <View>上一次其实已经交上了，没有重复交。后来改的话替您留着，点「看进展」里的「补充」就能发。</View>
        </Card>
      )}
      <Card>
        <View className='handed__number'>
          <View className='muted'>编号</View>
          <View className='handed__no number'>{no}</View>
          <View className='muted'>{`打电话问，说后四位 ${no.slice(-4)} 就行`}</View>
        </View>
        {holder ? (
          <Row
            left={<Avatar name={holder.name} />}
            title={`在${holder.name}手上`}
            note={
              <View className='row row--wrap'>
                <View>{roleLabels[holder.role]}</View>
                {duty && <Pill tone={duty.onDuty ? 'done' : 'wait'}>{duty.word}</Pill>}
              </View>
            }
            right={holder.phone && <CallButton id='call-holder' who={holder.name} phone={holder.phone} worded small />}
          />
        ) : (
          <View className='handed__because'>{because}</View>
        )}
        {duty && !duty.onDuty && <OffDuty duty={duty} />}
      </Card>
      <Card>
        {duty?.clock && (
          <View className='handed__clock'>
            <Icon name='clock' />
            <View className='handed__clock-text'>{duty.clock.says}</View>
          </View>
        )}
        {nextSteps(report).map(({ what, when }, at) => (
          <View key={what} className='handed__step'>
            <View className='handed__nth'>{at + 1}</View>
            <View className='grow'>
              <View className='strong'>{what}</View>
              <View className='muted'>{when}</View>
            </View>
          </View>
        ))}
      </Card>
    </>
  )
}

/** What to do while nobody is at work: when they are back, and who is there now. */
function OffDuty({ duty: { says, desk } }: { duty: NonNullable<Props['duty']> }) {
  return (
    <View className='stack'>
      <Row
        title={<View className='muted'>{says}</View>}
        right={
          desk && (
            <Button id='call-desk' look='soft' small label='打值班电话' onPress={() => call(desk.phone)}>
              值班电话
            </Button>
          )
        }
      />
    </View>
  )
}

/** The three steps to come, each with its moment. */
function nextSteps({ holder, ackDueAt, dueAt }: ReportView): { what: string; when: string }[] {
  return [
    { what: holder ? `${holder.name}接单` : '派人接单', when: `最晚 ${sayTime(ackDueAt)}` },
    { what: '去办，办好了拍照给您看', when: `最晚 ${sayTime(dueAt)}` },
    { what: '您来评一评', when: '没解决，点一下就退回去' },
  ]
}
