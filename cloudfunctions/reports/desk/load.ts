import { householdOf, mayEver, type Actor } from '@shared/permissions'
import { loadOutput, type ColleagueLoad } from '@shared/reports/load'
import { isFor } from '@shared/reports/reach'
import { reportRules } from '@config/community/limits'
import { action } from '../../_platform/call/action'
import { addMinutes, dateOf, dayAfter, startOfDay, type Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { guardFields, whose } from '../views/whose'

/** How many are counted at the most. */
const most = 999

/**
 * How much the caller has in hand, and, for whoever gives reports to others, who has how much in their part of the grid. What is hidden from the
 * caller stands in no figure. Two light trips, run together.
 */
export const load = action
  .allow('report.queue')
  .output(loadOutput)
  .query(async ({ ctx }) => {
    const { actor } = ctx
    const now = ctx.clock.now()
    const options = { limit: most, from: '', only: isFor(householdOf(actor)) }
    const wide = mayEver(actor, 'report.assign') ? whose(actor, 'grid') : null
    const [mine, theirs] = await Promise.all([
      reports.page('byHolder', { 'holder.personId': actor.personId }, { ...options, select: guardFields }),
      wide && reports.page(wide.byDue, wide.equal, { ...options, select: ['holder', ...guardFields] }),
    ])
    return {
      mine: loadOf(mine.items, now),
      others: theirs ? byHolder(theirs.items, actor, now) : [],
      capped: mine.next !== null || (theirs?.next ?? null) !== null,
    }
  })

function loadOf(open: readonly Pick<Report, 'nextDueAt'>[], now: Time) {
  const before = (end: Time) => open.filter(({ nextDueAt }) => nextDueAt !== null && nextDueAt < end).length
  const overdue = before(now)
  return {
    open: open.length,
    overdue,
    soon: before(addMinutes(now, reportRules.dueSoonMinutes)) - overdue,
    today: before(startOfDay(dayAfter(dateOf(now)))),
  }
}

/** Whoever else has some of these, the one with the most first. */
function byHolder(open: readonly Report[], actor: Actor, now: Time): ColleagueLoad[] {
  const holders = new Map(open.flatMap(({ holder }) => (holder ? [[holder.personId, holder] as const] : [])))
  holders.delete(actor.personId)
  return [...holders.values()]
    .map(({ personId, name, role }) => {
      const theirs = open.filter(({ holder }) => holder?.personId === personId)
      return { personId, name, role, ...loadOf(theirs, now) }
    })
    .sort((one, other) => other.open - one.open || other.overdue - one.overdue)
}
