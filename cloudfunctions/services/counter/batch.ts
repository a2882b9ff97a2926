import { batchInput, batchOutput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { toApplicant } from '../applying/news'
import { doerOf } from '../applying/parties'
import { freeCode } from './giveOut/pickUp'
import { eachByItself, type Named } from './oneOfMany'
import { afterCounter } from './step'

/** Each of them is asked by itself: what is not there, or not theirs, is named in the answer. */
const each = (items: Named[]): Named[] => items

/**
 * The same step with several cases: the papers are complete, they are accepted, or done and to be fetched, each with a code of its own. Each is a change of its own
 * that its applicant is told of; one that somebody else has, or that is elsewhere by now, is named and takes nothing from the others.
 * @throws invalid for none, or more than twenty
 */
export const batch = action
  .allow('service.handle')
  .input(batchInput)
  .ids({ items: each })
  .output(batchOutput)
  .mutation(({ input: { event }, ctx }) => {
    const { actor } = ctx
    return eachByItself(ctx, ctx.found.items, async (before, at) => {
      // Refused before a code is looked for.
      afterCounter(before, actor, { event, at })
      const decided = event === 'ready' ? { pickUp: { code: await freeCode(before._id), at } } : {}
      const after = afterCounter(before, actor, { event, at }, decided)
      return { after, told: toApplicant(after, event, doerOf(before, actor, true), at) }
    })
  })
