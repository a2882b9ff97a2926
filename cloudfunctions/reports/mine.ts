import { listOutput, mineInput } from '@shared/reports/contract'
import { action } from '../_platform/action'
import { reports } from './collections'
import { summaries, summaryFields } from './view'

/** The caller's own reports, newest first. Two trips. */
export const mine = action
  .allow('report.own')
  .input(mineInput)
  .output(listOutput)
  .query(async ({ input, ctx }) => {
    const { cursor, limit } = input
    const page = await reports.page(
      'byReporter',
      { 'reporter.personId': ctx.actor.personId },
      { cursor, limit, select: summaryFields },
    )
    return { items: await summaries(page.items, ctx.actor, ctx.clock.now()), next: page.next }
  })
