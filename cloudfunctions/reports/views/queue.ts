import { listOutput, queueInput } from '@shared/reports/contract'
import { householdOf } from '@shared/permissions'
import { isFor } from '@shared/reports/reach'
import { action } from '../../_platform/call/action'
import { addMinutes } from '../../_platform/time'
import { reportRules } from '@config/community/limits'
import { publicPlace } from '../../grid/places/resolvers'
import { reports } from '../collections'
import { summaries, summaryFields } from './view'
import { whose } from './whose'

/**
 * The staff queue: what I hold, everything below the nodes that I lead, or of the whole community; soonest due first. Without a tab, all that is
 * open. Two trips.
 */
export const queue = action
  .allow('report.queue')
  .input(queueInput)
  // Whether what lies below it is theirs to see, `whose` asks.
  .ids({ under: publicPlace })
  .output(listOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const { tab, cursor, limit } = input
    const { equal, byDue, byState } = whose(ctx.actor, input.of, ctx.found.under)
    const options = { cursor, limit, select: summaryFields, only: isFor(householdOf(ctx.actor)) }
    // Of what was declined only an appeal has a clock.
    const waiting = { ...options, from: '' }
    const soon = addMinutes(now, reportRules.dueSoonMinutes)

    const page = await (tab === 'toAccept'
      ? reports.page(byState, { ...equal, state: ['submitted', 'assigned', 'declined'] }, waiting)
      : tab === 'inProgress'
        ? reports.page(byState, { ...equal, state: ['inProgress', 'suspended'] }, options)
        : tab === 'toRate'
          ? reports.page(byState, { ...equal, state: 'resolved' }, options)
          : tab === 'dueSoon'
            ? reports.page(byDue, equal, { ...options, from: now, before: soon })
            : tab === 'overdue'
              ? reports.page(byDue, equal, { ...options, from: '', before: now })
              : reports.page(byDue, equal, { ...options, from: '' }))
    return { items: await summaries(page.items, ctx.actor, now), next: page.next }
  })
