import type { ReportView, TimelineEntry } from '@shared/reports/contract'
import { hiddenWords } from '@shared/reports/labels'
import { Section } from '@/components/layout/Section'
import { Timeline } from '@/components/display/Timeline'
import { sayTime } from '../../time'
import { OlderEntries } from './OlderEntries'

/** What a person said stands in quotes; why it was given to somebody is the rule's own sentence. */
const noteOf = ({ at, event, note, hidden, noPhoto }: TimelineEntry) =>
  [
    sayTime(at),
    note && (event === 'assign' || note === hiddenWords ? note : `「${note}」`),
    hidden && note !== hiddenWords && '别人看不到',
    noPhoto && `没有现场照片：${noPhoto}`,
  ]
    .filter(Boolean)
    .join(' · ')

/** 经过: everything that has happened, the newest first. */
export function ReportTimeline({ report }: { report: ReportView }) {
  const { timeline, text, hidden } = report
  const entries = timeline
    .map((entry, index) => ({
      key: `${index}`,
      title: entry.says,
      note: noteOf(entry.event === 'submit' && text ? { ...entry, note: text, hidden } : entry),
      ...(entry.photos && entry.event !== 'submit' ? { photos: entry.photos.map(({ url }) => url) } : {}),
    }))
    .reverse()
  return (
    <Section title='经过'>
      <Timeline id='timeline' label='经过' entries={entries} />
      <OlderEntries report={report} noteOf={noteOf} />
    </Section>
  )
}
