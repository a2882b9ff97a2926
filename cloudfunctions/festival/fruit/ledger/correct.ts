import { fail } from '@shared/errors'
import { correctInput, lineOutput } from '@shared/festival/day/fruit'
import { fruitRules } from '@config/community/festivalDay'
import { action } from '../../../_platform/call/action'
import { ledger } from '../collections'
import { correction, inKilograms } from './entry'
import { enteredIn, lineToCorrect, lineView, newLine, writer } from './theLine'
import { dayTotals } from './totals'

/**
 * A weight that was written down wrongly: a counter-entry of the difference, and the line itself stays (DOMAIN §6).
 * @throws invalid for what it weighs already or no basket holds, notNow for a correction and where more was given than there would be, notFound
 */
export const correct = action
  .allow('festival.serve')
  .input(correctInput)
  .of(newLine)
  .ids({ entry: lineToCorrect })
  .output(lineOutput)
  .mutation(async ({ input: { grams, reason, sure = false }, ctx }) => {
    const line = await ctx.change(async ({ id, found, at, transaction }) => {
      // Read again within the change: of two who correct it at once the second goes by what the first made of it.
      const before = await transaction.find(ledger, found.entry._id)
      if (!before) throw fail('notFound')
      const made = correction(before, { grams, reason, by: writer(ctx.actor), at })
      if (before.kind === 'weigh' && grams > fruitRules.basketHolds && !sure) {
        throw fail('invalid', { fields: { sure: `一筐装不下 ${inKilograms(grams)}，看清了就再点一次` } })
      }
      await transaction.save(ledger, before, made.before)
      return { after: await enteredIn(transaction, { edition: before.edition, id, written: made.written, at }) }
    })
    return { line: lineView(ctx.actor)(line), totals: await dayTotals(line.edition) }
  })
