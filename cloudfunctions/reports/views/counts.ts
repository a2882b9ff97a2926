import { countsInput, countsOutput } from '@shared/reports/contract'
import type { QueueTab } from '@shared/reports/labels'
import { reportRules } from '@config/community/limits'
import { householdOf } from '@shared/permissions'
import { isFor } from '@shared/reports/reach'
import { action } from '../../_platform/call/action'
import { addMinutes } from '../../_platform/time'
import { reports } from '../collections'
import { guardFields, whose } from './whose'

/** How many reports are counted at the most: beyond it the tab shows `999+`. */
const most = 999

/** The numbers on the queue's tabs: two light trips beside the caller's, run together. A hidden report shows in no figure either. */
export const counts = action
  .allow('report.queue')
  .input(countsInput)
  .output(countsOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const soon = addMinutes(now, reportRules.dueSoonMinutes)
    const { equal, byDue, byState } = whose(ctx.actor, input.of)
    const options = { limit: most, only: isFor(householdOf(ctx.actor)) }
    const [open, resolved] = await Promise.all([
      reports.page(byDue, equal, { ...options, from: '', select: ['state', ...guardFields] }),
      reports.page(byState, { ...equal, state: 'resolved' }, { ...options, select: guardFields }),
    ])
    const toRate = resolved.items.length
    const tally: Record<QueueTab, number> = { toAccept: 0, inProgress: 0, dueSoon: 0, overdue: 0, toRate }
    for (const { state, nextDueAt } of open.items) {
      // What came back to the desk waits for it just as what was assigned waits for its holder.
      if (state === 'assigned' || state === 'submitted') tally.toAccept++
      if (state === 'inProgress') tally.inProgress++
      if (nextDueAt !== null && nextDueAt < now) tally.overdue++
      else if (nextDueAt !== null && nextDueAt < soon) tally.dueSoon++
    }
    return { counts: tally, capped: open.next !== null || resolved.next !== null }
  })
