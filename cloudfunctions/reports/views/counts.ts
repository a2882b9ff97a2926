import { countsInput, countsOutput } from '@shared/reports/contract'
import type { QueueTab } from '@shared/reports/labels'
import { reportRules } from '@config/community/limits'
import { action } from '../../_platform/call/action'
import { addMinutes } from '../../_platform/time'
import { reports } from '../collections'
import { ledNode } from './ledNode'

/** How many open reports are counted at the most: beyond it the tab shows `999+`. */
const most = 999

/** The numbers on the queue's tabs: two or three light trips beside the caller's, run together. */
export const counts = action
  .allow('report.queue')
  .input(countsInput)
  .output(countsOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const soon = addMinutes(now, reportRules.dueSoonMinutes)
    const grid = input.of === 'grid'
    const whose: Record<string, string> = grid
      ? { ladder: ledNode(ctx.actor) }
      : { 'holder.personId': ctx.actor.personId }
    const [open, resolved, hidden] = await Promise.all([
      reports.page(grid ? 'byNode' : 'byHolder', whose, { limit: most, from: '', select: ['state', 'hiddenFrom'] }),
      reports.count(grid ? 'byNodeState' : 'byHolderState', { ...whose, state: 'resolved' }),
      // A complaint about somebody must not even show in a figure: one more would tell of it.
      grid
        ? reports.page(
            'byHidden',
            { hiddenFrom: ctx.actor.personId, state: 'resolved' },
            { limit: most, select: ['ladder'] },
          )
        : null,
    ])
    const toRate = resolved - (hidden?.items.filter(r => r.ladder.includes(whose.ladder ?? '')).length ?? 0)
    const tally: Record<QueueTab, number> = { toAccept: 0, inProgress: 0, dueSoon: 0, overdue: 0, toRate }
    for (const { state, nextDueAt, hiddenFrom } of open.items) {
      if (hiddenFrom.includes(ctx.actor.personId)) continue
      // What came back to the desk waits for it just as what was assigned waits for its holder.
      if (state === 'assigned' || state === 'submitted') tally.toAccept++
      if (state === 'inProgress') tally.inProgress++
      if (nextDueAt !== null && nextDueAt < now) tally.overdue++
      else if (nextDueAt !== null && nextDueAt < soon) tally.dueSoon++
    }
    return { counts: tally, capped: open.next !== null }
  })
