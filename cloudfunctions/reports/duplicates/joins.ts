/** Who follows a report beside its reporter: by 我也遇到, or because a report of theirs was merged into it (DOMAIN §4). Pure. */
import { householdOf, may, type Actor } from '@shared/permissions'
import type { Household } from '@shared/reports/reach'
import type { Time } from '../../_platform/time'
import type { Join, Report } from '../collections'
import { isHandling } from '../lifecycle/acting'

type Followed = Pick<Report, 'joins' | 'hiddenFrom' | 'firstUnit' | 'holder' | 'supervisors'>

/**
 * By whose following somebody has a word here: their own, or that of whoever lets them act (代办). Whoever works on a report has none,
 * as they have none for a reporter.
 */
export function joinOf(report: Followed, actor: Actor): Join | undefined {
  const { joins = [], hiddenFrom } = report
  if (joins.length === 0 || isHandling(report, actor.personId)) return undefined
  const isTheirs = ({ personId }: Join) => may(actor, 'report.own', { ownerId: personId, hiddenFrom })
  return joins.find(({ personId }) => personId === actor.personId) ?? joins.find(isTheirs)
}

/** Somebody as they follow a report: for their household. */
export function joinBy(actor: Actor, at: Time): Join {
  const { personId, homes } = householdOf(actor)
  return { personId, homes: [...homes], name: actor.name, at }
}

/** The report with one more who follows it. */
export const withJoin = (report: Report, join: Join): Report => ({
  ...report,
  joins: [...(report.joins ?? []), join],
  joined: (report.joined ?? 0) + 1,
})

/** Does somebody of this household follow it already? */
export const isFollowedBy = ({ joins = [] }: Pick<Report, 'joins'>, { personId, homes }: Household): boolean =>
  joins.some(join => join.personId === personId || (join.homes ?? []).some(home => homes.includes(home)))

/** Everybody who must keep out of a report and of what was merged into it, with their homes. */
export const recusedIn = ({ recused, took = [] }: Pick<Report, 'recused' | 'took'>): string[] => [
  ...recused,
  ...took.flatMap(each => each.recused),
]
