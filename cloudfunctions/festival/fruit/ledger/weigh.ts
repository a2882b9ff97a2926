import { fail } from '@shared/errors'
import { lineOutput, weighInput } from '@shared/festival/day/fruit'
import { fruitRules } from '@config/community/festivalDay'
import { action } from '../../../_platform/call/action'
import { dayTotals } from './totals'
import { inKilograms } from './entry'
import { enteredIn, knownBatch, lineView, newLine, writer } from './theLine'

/**
 * A basket that was weighed, without what the basket itself weighs. More than a basket holds is asked about once again (`sure`).
 * @throws invalid for what no basket holds, notFound
 */
export const weigh = action
  .allow('festival.serve')
  .input(weighInput)
  .of(newLine)
  .ids({ batch: knownBatch })
  .output(lineOutput)
  .mutation(async ({ input: { batch, grams, tare = 0, sure = false }, ctx }) => {
    const line = await ctx.change(async ({ id, found, at, transaction }) => {
      if (grams > fruitRules.basketHolds && !sure) {
        const says = `一筐装不下 ${inKilograms(grams)}，看清了就再点一次「记下」`
        throw fail('invalid', { fields: { sure: says } })
      }
      const written = { kind: 'weigh' as const, grams, tare, batch, by: writer(ctx.actor), at }
      return { after: await enteredIn(transaction, { edition: found.batch.edition, id, written, at }) }
    })
    return { line: lineView(ctx.actor)(line), totals: await dayTotals(line.edition) }
  })
