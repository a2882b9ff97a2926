import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { ratingLabels, stateLabels } from '@shared/reports/labels'
import { outcomeLabels } from '@shared/reports/outcomeLabels'
import { roleLabels } from '@shared/permissions'
import { Avatar } from '@/components/display/Avatar'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Meter } from '@/components/display/Progress'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../../time'
import { clockOf } from '../clockOf'
import { hasWord, holderSays, isAppealed, statePill } from '../says'

/** The one thing to know now. */
export function headline(report: ReportView): string {
  const { state, holder, rating, outcome } = report
  const clock = clockOf(report)
  switch (state) {
    case 'submitted':
    case 'assigned':
      return clock ? `接单${clock.text}` : stateLabels[state]
    case 'inProgress':
      return clock?.text ?? stateLabels[state]
    case 'resolved':
      return hasWord(report) ? `${holder?.name ?? ''}说办好了，您看呢？` : '办好了，等居民评价'
    case 'closed':
      if (rating) return `${rating.solved ? '解决了' : '没解决'}，${ratingLabels[rating.rating]}`
      return outcome ? `${outcomeLabels[outcome]}，没有评价` : stateLabels[state]
    case 'declined':
      return isAppealed(report) ? '申诉了，等答复' : stateLabels.declined
    default:
      return stateLabels[state]
  }
}

/** Until when, in words. */
export function dueSays({ state, ackDueAt, dueAt }: ReportView): string | null {
  if (state === 'submitted' || state === 'assigned') return `最晚 ${sayTime(ackDueAt)} 接单，${sayTime(dueAt)} 办好`
  return state === 'inProgress' ? `最晚 ${sayTime(dueAt)} 办好` : null
}

/** Why this holder: the routing rule's sentence, until somebody gave it on by hand. */
function whyHolder({ timeline, because }: ReportView): string {
  const last = timeline.filter(({ event }) => event === 'assign' || event === 'transfer').pop()
  return last?.event === 'transfer' ? last.says : because
}

/** State, time left, who has it and why, with one tap to call. */
export function ReportHead({ report }: { report: ReportView }) {
  const { no, place, holder, supervisors } = report
  const pill = statePill(report)
  const clock = clockOf(report)
  const due = dueSays(report)
  const gone = clock ? Math.round(clock.gone * 100) : 0
  return (
    <Card>
      <View className='row row--between row--wrap'>
        <Pill tone={pill.tone}>{pill.text}</Pill>
        <View className='muted number'>{no}</View>
      </View>
      <View className='headline'>{headline(report)}</View>
      {clock && <Meter value={clock.gone} tone={clock.late ? 'late' : 'persimmon'} label={`时间过去了 ${gone}%`} />}
      {due && <View className='muted'>{due}</View>}
      {report.calendarSays && <View className='muted'>{report.calendarSays}</View>}
      <View className='muted'>{[place.name, place.note].filter(Boolean).join(' · ')}</View>
      {holder && (
        <View className='stack'>
          <Row
            left={<Avatar name={holder.name} />}
            title={holderSays(report)}
            note={whyHolder(report)}
            right={holder.phone && <CallButton id='call-holder' who={holder.name} phone={holder.phone} />}
          />
        </View>
      )}
      {supervisors.length > 0 && (
        <View className='muted stack'>
          {`${supervisors.map(({ name, role }) => `${roleLabels[role]} ${name}`).join('、')} 在督办`}
        </View>
      )}
    </Card>
  )
}
