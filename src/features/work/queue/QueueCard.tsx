import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { stateLabels } from '@shared/reports/labels'
import { categoryOf } from '@config/community/categories'
import { Card } from '@/components/layout/Card'
import { cx } from '@/components/cx'
import { Icon } from '@/components/icons/Icon'
import { Photo } from '@/components/photos/Photo'
import { Pill, type PillTone } from '@/components/display/Pill'
import { Press } from '@/components/controls/Press'
import { Refusal } from '@/components/states/Refusal'
import { go } from '@/platform/navigation'
import { clockOf } from '../../reports/clockOf'
import { sayTime } from '../../time'
import { useAsWillBe } from '../outgoing/outgoingQueue'
import { forward, StaffButton, staffEventsOf, useStaffVerbs } from '../handling/StaffActions'
import type { BatchAccept } from './useBatchAccept'
import './queue.scss'

/** One report of the queue, with its two likely actions under the thumb; held down it begins a batch. */
export function QueueCard({ report: given, batch }: { report: ReportSummary; batch: BatchAccept }) {
  const report = useAsWillBe(given)
  const id = `report-${report.id}`
  const canJoin = report.allowed.includes('accept')
  if (batch.chosen) {
    if (!canJoin) return null
    const chosen = batch.chosen.some(other => other.id === report.id)
    return (
      <Card>
        <Press
          id={id}
          label={nameOf(report)}
          chosen={chosen}
          className='row row--top work-open'
          onPress={() => batch.toggle(report)}
        >
          <View className={cx('work-mark', chosen && 'work-mark--on')}>{chosen && <Icon name='check' />}</View>
          <Summary report={report} />
        </Press>
      </Card>
    )
  }
  return (
    <Card onHold={canJoin ? () => batch.begin(report) : undefined}>
      <Press
        id={id}
        label={nameOf(report, report !== given)}
        className='row row--top work-open'
        onPress={() => go('packages/report/detail/index', { id: report.id })}
      >
        {report.photo && <Photo src={report.photo.url} label='' />}
        <Summary report={report} waits={report !== given} />
      </Press>
      <Likely id={id} report={report} />
    </Card>
  )
}

/** What belongs to it, whose it is and since when. */
const sourceOf = ({ category, reporter, submittedAt }: ReportSummary) =>
  `${categoryOf(category).name} · ${reporter.name} · ${sayTime(submittedAt)}`

/** The card's name for a screen reader, in the order in which it is seen: `Press` finds words only in what stands in it directly. */
const nameOf = (report: ReportSummary, waits = false) =>
  [
    report.place.name,
    report.level === 'P0' && '紧急',
    waits && '待发送',
    pillOf(report)[1],
    report.text,
    sourceOf(report),
  ]
    .filter(Boolean)
    .join(' ')

/** Where, what, whose, and how long still. */
function Summary({ report, waits }: { report: ReportSummary; waits?: boolean }) {
  const { place, text, level } = report
  const [tone, left] = pillOf(report)
  return (
    <View className='grow'>
      <View className='row row--between row--wrap work-head'>
        <View className='strong'>{place.name}</View>
        <View className='row row--wrap work-pills'>
          {level === 'P0' && <Pill tone='late'>紧急</Pill>}
          {waits && <Pill tone='wait'>待发送</Pill>}
          <Pill tone={tone}>{left}</Pill>
        </View>
      </View>
      {text && <View>{text}</View>}
      <View className='muted'>{sourceOf(report)}</View>
    </View>
  )
}

/** The time left while a clock runs, else the state. More than half of the time gone is amber. */
function pillOf(report: ReportSummary): [PillTone, string] {
  const clock = clockOf(report)
  if (!clock) return ['plain', stateLabels[report.state]]
  return [clock.late ? 'late' : clock.gone >= 0.5 ? 'wait' : 'plain', clock.short]
}

/** What takes it forward, and the first of what hands it on; the rest is on its own page. */
function Likely({ id, report }: { id: string; report: ReportSummary }) {
  const { run, sheet, busy, refusal } = useStaffVerbs(id, report)
  const events = staffEventsOf(report)
  const likely = [events.find(verb => !forward.includes(verb)), events.find(verb => forward.includes(verb))]
  if (!events.length) return null
  return (
    <>
      <View className='row row--wrap stack'>
        {likely.map(verb => verb && <StaffButton key={verb} id={id} verb={verb} busy={busy} onPress={run} />)}
      </View>
      <Refusal {...refusal} />
      {sheet}
    </>
  )
}
