import type { ReportView, TimelineEntry } from '@shared/reports/contract'
import { Section } from '@/components/Section'
import { Timeline } from '@/components/Timeline'
import { sayTime } from '../time'
import { OlderEntries } from './OlderEntries'

/** What a person said stands in quotes; why it was given to somebody is the rule's own sentence. */
const noteOf = ({ at, event, note }: TimelineEntry) =>
  [sayTime(at), note && (event === 'assign' ? note : `「${note}」`)].filter(Boolean).join(' · ')

/** 经过: everything that has happened, the newest first. */
export function ReportTimeline({ report }: { report: ReportView }) {
  const { timeline, text } = report
  const entries = timeline
    .map((entry, index) => ({
      key: `${index}`,
      title: entry.says,
      note: noteOf(entry.event === 'submit' && text ? { ...entry, note: text } : entry),
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
