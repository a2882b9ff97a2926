import { listOutput, queueInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { addMinutes } from '../../_platform/time'
import { reportRules } from '@config/community/limits'
import { reports } from '../collections'
import { ledNode } from './ledNode'
import { summaries, summaryFields } from './view'

/**
 * The staff queue: what I hold, or everything below the node that I lead; soonest due first. Without a tab, all that is
 * open. Two trips.
 */
export const queue = action
  .allow('report.queue')
  .input(queueInput)
  .output(listOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const { tab, cursor, limit } = input
    const grid = input.of === 'grid'
    const whose: Record<string, string> = grid
      ? { ladder: ledNode(ctx.actor) }
      : { 'holder.personId': ctx.actor.personId }
    const byDue = grid ? 'byNode' : 'byHolder'
    const byState = grid ? 'byNodeState' : 'byHolderState'
    const options = { cursor, limit, select: summaryFields }
    const soon = addMinutes(now, reportRules.dueSoonMinutes)

    const page = await (tab === 'toAccept'
      ? reports.page(byState, { ...whose, state: ['submitted', 'assigned'] }, options)
      : tab === 'inProgress'
        ? reports.page(byState, { ...whose, state: 'inProgress' }, options)
        : tab === 'toRate'
          ? reports.page(byState, { ...whose, state: 'resolved' }, options)
          : tab === 'dueSoon'
            ? reports.page(byDue, whose, { ...options, from: now, before: soon })
            : tab === 'overdue'
              ? reports.page(byDue, whose, { ...options, from: '', before: now })
              : reports.page(byDue, whose, { ...options, from: '' }))
    // A complaint about somebody stands in the ladder that they lead, and stays out of their sight.
    const visible = page.items.filter(r => !r.hiddenFrom.includes(ctx.actor.personId))
    return { items: await summaries(visible, ctx.actor, now), next: page.next }
  })
