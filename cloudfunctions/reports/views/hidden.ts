/** Words that a human found not fine: whoever wrote them reads them still, and who may judge them; to everybody else they are not there. */
import { may, type Actor } from '@shared/permissions'
import { hiddenWords } from '@shared/reports/labels'
import type { Entry, Report } from '../collections'

type Read = Pick<Report, 'reporter' | 'agent' | 'ladder' | 'hiddenFrom'>

/** May this person read what was hidden? @param by who wrote it */
function reads({ ladder, hiddenFrom }: Read, reader: Actor, by: (string | undefined)[]): boolean {
  return by.includes(reader.personId) || may(reader, 'report.review', { ladder, hiddenFrom })
}

/** The words that a report was submitted with, and the place, which may be words too. */
export function shownSubmission(report: Read & Pick<Report, 'text' | 'place' | 'textCheck'>, reader: Actor) {
  const { text, place, textCheck, reporter, agent } = report
  if (textCheck !== 'hidden') return { text, place }
  const writers = [reporter.personId, agent?.personId]
  if (reads(report, reader, writers)) return { text, place, hidden: true }
  const { code, name } = place
  return { text: hiddenWords, place: { code, name: code === null ? hiddenWords : name }, hidden: true }
}

/** The note of a step. */
export function shownNote(
  report: Read,
  { note, textCheck, by }: Pick<Entry, 'note' | 'textCheck' | 'by'>,
  reader: Actor,
) {
  if (!note) return {}
  if (textCheck !== 'hidden') return { note }
  return { note: reads(report, reader, [by.personId]) ? note : hiddenWords, hidden: true }
}

/** The rating; its note is that of the step in which it was given. */
export function shownRating(report: Report, reader: Actor): Report['rating'] {
  const { rating, timeline } = report
  const given = timeline.filter(({ event, note }) => ['rate', 'reopen'].includes(event) && note === rating?.note).at(-1)
  if (!rating?.note || !given) return rating
  return { ...rating, ...shownNote(report, given, reader) }
}
