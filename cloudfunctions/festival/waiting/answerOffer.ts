import { fail } from '@shared/errors'
import { answerOfferInput, entryView } from '@shared/festival/signUp'
import { action } from '../../_platform/call/action'
import { agree, ground } from '../places/ground'
import { principal } from '../signUp/household'
import { householdsEntry } from '../signUp/theSession'
import { entryViewOf } from '../signUp/mine/view'
import { writtenDown } from '../signUp/writtenDown'
import { answered } from './answered'

/**
 * A household takes the places that are kept for it, or lets them go to the next one.
 * @throws notFound for who did not sign up, notNow when nothing is kept for it any more
 */
export const answerOffer = action
  .allow('festival.join')
  .input(answerOfferInput)
  .of(householdsEntry)
  .ids({ for: principal })
  .output(entryView)
  .mutation(async ({ input: { session, accept }, ctx }) => {
    const now = ctx.clock.now()
    const entry = await ctx.change(async ({ before, found }) => {
      if (!before) throw fail('notFound')
      await writtenDown(ctx, found.for, accept ? 'accept' : 'pass', session)
      const after = await answered(ground, before, accept, now)
      return after && { after }
    })
    const done = await agree(ground, entry, now)
    return entryViewOf(done.entry, done.session, { personId: ctx.actor.personId, now, ahead: null })
  })
