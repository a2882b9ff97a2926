import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { waitingForLabels } from '@shared/reports/labels'
import { roleLabels, type Role } from '@shared/permissions'
import { list, listItem } from '@/components/a11y/attributes'
import { Avatar } from '@/components/display/Avatar'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { cx } from '@/components/cx'
import { Meter } from '@/components/display/Progress'
import { Pill } from '@/components/display/Pill'
import { dueSays, headline } from '../../reports/detail/ReportHead'
import { clockOf } from '../../reports/clockOf'
import { isAppealed, statePill } from '../../reports/says'
import { sayNearDay, sayTime } from '../../time'
import { staffEventsOf } from '../handling/staffVerbs'
import './detail.scss'

/** How many people the row shows. */
const most = 4

interface Rung {
  name: string
  role: Role
  does: string
}

/** Who has it, who watches over it, and who stands above: the nearest first, each once. */
function rungsOf(report: ReportView): Rung[] {
  const { holder, supervisors, above = [], state } = report
  const mine = staffEventsOf(report).some(verb => ['accept', 'resolve', 'sendBack'].includes(verb))
  const does = { submitted: '来派', assigned: '接单', declined: '来看申诉' }[String(state)] ?? '在办'
  const rungs = [
    ...(holder ? [{ ...holder, does: mine ? `您${does}` : does }] : []),
    ...supervisors.map(each => ({ ...each, does: '在督办' })),
    ...above.map(each => ({ ...each, does: '上级' })),
  ]
  const first = ({ name, role }: Rung) => rungs.findIndex(other => other.name === name && other.role === role)
  return rungs.filter((rung, at) => first(rung) === at).slice(0, most)
}

/** That it waits, or that somebody asks whether it may. */
function pauseSays({ pause, state, holder, timeline }: ReportView): string | null {
  if (!pause) return null
  const reason = timeline.filter(({ event }) => event === 'suspend').pop()?.note ?? waitingForLabels[pause.waitingFor]
  const what = `${reason}，最晚${sayNearDay(pause.until)}接着办`
  return state === 'suspended' ? what : `${holder?.name ?? ''}想先放一放：${what}`
}

/** How far supervision has climbed, and since when. */
function climbedSays({ escalation, supervisors }: ReportView): string | null {
  const last = supervisors[supervisors.length - 1]
  if (!escalation?.level || !escalation.since || !last) return null
  return `督办到${roleLabels[last.role]} ${last.name}，${sayTime(escalation.since)}起`
}

/** How long still, until when, and who is there for it. */
export function StaffClock({ report }: { report: ReportView }) {
  const { holder, state } = report
  const pill = statePill(report)
  const clock = clockOf(report)
  const due = dueSays(report)
  const waits = pauseSays(report)
  const climbed = climbedSays(report)
  const rungs = rungsOf(report)
  const isOver = ['closed', 'withdrawn', 'declined'].includes(state) && !isAppealed(report)
  return (
    <Card>
      <View className='row row--between row--wrap'>
        <View className='big'>{headline(report)}</View>
        <Pill tone={pill.tone}>{pill.text}</Pill>
      </View>
      {clock && (
        <Meter
          value={clock.gone}
          tone={clock.late ? 'late' : 'persimmon'}
          label={`时间过去了 ${Math.round(clock.gone * 100)}%`}
        />
      )}
      {due && <View className='muted'>{due}</View>}
      {report.calendarSays && <View className='muted'>{report.calendarSays}</View>}
      {waits && <View className='stack strong'>{waits}</View>}
      {climbed && <View className='stack strong'>{climbed}</View>}
      {!isOver && rungs.length > 0 && (
        <View className='rungs' {...list('谁在管')}>
          {rungs.map(({ name, role, does }, at) => (
            <View key={`${role}-${name}`} className={cx('rungs__rung', at === 0 && 'rungs__rung--on')} {...listItem()}>
              <Avatar name={name} />
              <View className='clamp-1'>{name}</View>
              <View className='muted clamp-1'>{roleLabels[role]}</View>
              <View className='rungs__does'>{does}</View>
            </View>
          ))}
        </View>
      )}
      {holder?.phone && !rungs[0]?.does.startsWith('您') && (
        <View className='row row--between stack'>
          <View className='grow'>{`${roleLabels[holder.role]} ${holder.name}`}</View>
          <CallButton id='call-holder' who={holder.name} phone={holder.phone} worded small />
        </View>
      )}
    </Card>
  )
}
