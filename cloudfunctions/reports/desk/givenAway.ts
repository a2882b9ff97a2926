/** What somebody gave over before a leave. */
import { isOpen } from '@shared/reports/flow'
import { reports, type Report } from '../collections'
import { handOvers } from './collections'

/** So many hand-overs are looked through, the newest first; each gave over twenty at the most. */
const looked = 25

/** Is it still with whoever got it? What is settled, or was given on since, is others' business. */
export const isStillWith = (report: Pick<Report, 'state' | 'holder'>, receivers: ReadonlySet<string> | undefined) =>
  isOpen(report.state) && report.holder !== null && receivers?.has(report.holder.personId) === true

/** To whom each report was given by this person, by its id. One trip. */
export async function receiversOf(personId: string): Promise<Map<string, Set<string>>> {
  const { items } = await handOvers.page('byMention', { mentions: personId }, { limit: looked })
  const given = new Map<string, Set<string>>()
  for (const { from, to, reports: ids } of items) {
    if (from.personId !== personId || to.personId === personId) continue
    for (const id of ids) given.set(id, (given.get(id) ?? new Set()).add(to.personId))
  }
  return given
}

/** The reports that are still with whoever got them, the newest hand-over first. Two trips. */
export async function givenAway(personId: string): Promise<Report[]> {
  const given = await receiversOf(personId)
  const found = new Map((await reports.findMany([...given.keys()])).map(report => [report._id, report]))
  return [...given].flatMap(([id, receivers]) => {
    const report = found.get(id)
    return report && !report.hiddenFrom.includes(personId) && isStillWith(report, receivers) ? [report] : []
  })
}
