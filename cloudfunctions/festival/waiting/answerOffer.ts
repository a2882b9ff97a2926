import { fail } from '@shared/errors'
import { answerOfferInput, entryView } from '@shared/festival/signUp'
import { action } from '../../_platform/call/action'
import { sessions } from '../collections'
import { standingOf } from '../places/agreement'
import { agree, ground } from '../places/ground'
import { principal } from '../signUp/household'
import { householdsEntry } from '../signUp/theSession'
import { entryViewOf } from '../signUp/view'
import { writtenDown } from '../signUp/writtenDown'

/**
 * A household takes the places that are kept for it, or lets them go to the next one.
 * @throws notNow when nothing is kept for it any more
 */
export const answerOffer = action
  .allow('festival.join')
  .input(answerOfferInput)
  .of(householdsEntry)
  .ids({ for: principal })
  .output(entryView)
  .mutation(async ({ input: { session: id, accept }, ctx }) => {
    const now = ctx.clock.now()
    const entry = await ctx.change(async ({ before, found }) => {
      if (!before) throw fail('notFound')
      await writtenDown(ctx, found.for, accept ? 'accept' : 'pass', id)
      for (let attempt = 0; attempt < tries; attempt++) {
        const session = await sessions.find(id)
        if (!session) throw fail('notFound')
        const { home, turn } = before
        const state = standingOf(before, session, session.plan.mode, now)
        // Said twice, or by another phone of the household.
        if (state === (accept ? 'placed' : 'passed'))
          return state === before.state ? null : { after: { ...before, state, offer: null } }
        const kept = session.offers[home]
        if (state !== 'offered' || !kept || kept.until <= now) throw fail('notNow', { message: gone })
        if (!accept) return { after: { ...before, state: 'passed', offer: null, dueAt: now } }
        // The places first: whatever happens then, the household has them, and its sign-up follows.
        const { size } = kept
        if (await ground.move(id, { kind: 'accept', home, turn, size, at: now }, now))
          return { after: { ...before, state: 'placed', partySize: size, offer: null } }
      }
      throw fail('busy')
    })
    const done = await agree(ground, entry, now)
    return entryViewOf(done.entry, done.session, { personId: ctx.actor.personId, now, ahead: null })
  })

/** Somebody else of the household, or the timer, answered in between. */
const tries = 3

const gone = '这次的名额已经过时，问下一家了'
