/**
 * A report that does not count in the three rates: one person asks, a second one agrees, and it is listed (DOMAIN §4). Until then it counts.
 * The second is never the first, nor of their household, nor whoever has the report, whatever posts they hold. Pure.
 */
import { householdOf, may, type Actor } from '@shared/permissions'
import { marksOf, reaches } from '@shared/reports/reach'
import type { Time } from '../../_platform/time'
import type { Report } from '../collections'
import type { Change, Doer } from '../lifecycle/events'

type Asked = Pick<Report, 'ladder' | 'hiddenFrom' | 'recused'>

/** May this person ask for it, or take it back? What they filed or hold gives nobody the right. */
export const mayExclude = ({ ladder, hiddenFrom, recused }: Asked, actor: Actor): boolean =>
  may(actor, 'report.exclude', { ladder, hiddenFrom }) && reaches({ hiddenFrom, recused }, householdOf(actor), 'handle')

/** Is this somebody else than who asked and who has it, of another household? Asked of whoever may ask too. */
export function isSecond({ exclusion, holder }: Pick<Report, 'exclusion' | 'holder'>, actor: Actor): boolean {
  if (!exclusion || holder?.personId === actor.personId) return false
  return !marksOf(householdOf(actor)).some(mark => exclusion.marks.includes(mark))
}

/** Who is told that somebody asks: the chief lead, else the duty desk. Null where whoever asks is the only one, or they must keep out of it. */
export function secondFor(
  { above, hiddenFrom, recused }: Pick<Report, 'above' | 'hiddenFrom' | 'recused'>,
  asking: string,
) {
  const may = above.filter(({ personId }) => ![asking, ...hiddenFrom, ...recused].includes(personId))
  return may.find(({ role }) => role === 'chiefLead') ?? may.find(({ role }) => role === 'dispatcher') ?? null
}

type Deciding = Extract<Change, { type: 'exclude' | 'confirmExclusion' | 'include' }>

/** What is kept of it after one of the three. */
export function exclusionAfter(
  { exclusion, submittedAt }: Pick<Report, 'exclusion' | 'submittedAt'>,
  change: Deciding,
  { personId, name, role }: Doer,
  now: Time,
): Pick<Report, 'exclusion' | 'outOf'> {
  const by = { personId, name, role }
  switch (change.type) {
    case 'exclude':
      return { exclusion: { by, marks: change.marks, at: now, agreed: null }, outOf: submittedAt }
    case 'confirmExclusion':
      return exclusion ? { exclusion: { ...exclusion, agreed: { ...by, at: now } } } : {}
    case 'include':
      return { exclusion: null, outOf: null }
  }
}
