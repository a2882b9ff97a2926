import { leftOverInput, lineOutput } from '@shared/festival/day/fruit'
import { action } from '../../../_platform/call/action'
import { enteredIn, lineView, newLine, writer } from './theLine'
import { dayTotals } from './totals'

/** What nobody fetched, and to whom it went: it stands in the ledger as everything else. @throws notNow for more than there is, notFound */
export const leftOver = action
  .allow('festival.serve')
  .input(leftOverInput)
  .of(newLine)
  .output(lineOutput)
  .mutation(async ({ input: { edition, grams, reason }, ctx }) => {
    const line = await ctx.change(async ({ id, at, transaction }) => {
      const written = { kind: 'leftOver' as const, grams, reason, by: writer(ctx.actor), at }
      return { after: await enteredIn(transaction, { edition, id, written, at }) }
    })
    return { line: lineView(ctx.actor)(line), totals: await dayTotals(edition) }
  })
