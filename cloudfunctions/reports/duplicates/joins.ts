/** Who follows a report beside its reporter: by 我也遇到, or because a report of theirs was merged into it (DOMAIN §4). Pure. */
import { may, type Actor } from '@shared/permissions'
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
  const theirs = joins.filter(({ personId }) => may(actor, 'report.own', { ownerId: personId, hiddenFrom }))
  return theirs.find(({ personId }) => personId === actor.personId) ?? theirs[0]
}

/** Somebody as they follow a report: for their household. */
export const joinBy = ({ personId, homes, name }: Household & { name: string }, at: Time): Join => ({
  personId,
  homes: [...homes],
  name,
  at,
})

/** The report with one more who follows it. */
export const withJoin = (report: Report, join: Join): Report => ({
  ...report,
  joins: [...(report.joins ?? []), join],
  joined: (report.joined ?? 0) + 1,
})

/** Does somebody of this household follow it already? */
export const isFollowedBy = ({ joins = [] }: Pick<Report, 'joins'>, { personId, homes }: Household): boolean =>
  joins.some(join => join.personId === personId || (join.homes ?? []).some(home => homes.includes(home)))

/** Did they say 我也遇到 themselves, and does no report of theirs go on in it? Then they can take it back. */
export const isByChoice = ({ took = [] }: Pick<Report, 'took'>, { personId, merged }: Join): boolean =>
  !merged && !took.some(({ followers }) => followers.includes(personId))

/** The report without one of those who follow it. */
export function withoutFollower({ joins = [] }: Pick<Report, 'joins'>, personId: string | undefined) {
  const left = joins.filter(join => join.personId !== personId)
  return { joins: left, joined: left.length }
}

/** Everybody who must keep out of a report and of what was merged into it, with their homes. */
export const recusedIn = ({ recused, took = [] }: Pick<Report, 'recused' | 'took'>): string[] => [
  ...recused,
  ...took.flatMap(each => each.recused),
]
