import { Failure } from '@shared/errors'
import { signUpInput, signUpOutput } from '@shared/festival/signUp'
import { action } from '../../../_platform/call/action'
import { remembers, withCall } from '../../../_platform/data/calls'
import { noteLate } from '../../audited'
import { ground } from '../../places/ground'
import { isLate } from './begin'
import { elsewhere } from './elsewhere'
import { enter } from './enter'
import { asApplicant, bound, principal } from '../household'
import { remember } from './known'
import { sessionToJoin } from '../theSession'
import { writtenDown } from '../writtenDown'
import { signedUp } from '../mine/view'

/**
 * A household signs up for a session: in a lottery until it is drawn, else with places or on the waiting list. One for each household,
 * whoever taps: every retry and every other phone is answered with what is so. Beyond reading the caller two or three trips, and one once the
 * places are gone and this instance knows.
 * @throws notBound without a home, notFound, notNow before and after the time for it, invalid for too many people, forbidden for an owner
 *   whose home is let
 */
export const signUp = action
  .allow('festival.join')
  .input(signUpInput)
  .ids({ session: sessionToJoin, for: principal })
  .output(signUpOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, found, calledAt: at } = ctx
    const who = bound(input.for === undefined ? asApplicant(ctx) : (found.for ?? null))
    await elsewhere(who, input.session)
    await writtenDown(ctx, found.for, 'enter', input.session)
    const { partySize, roles = [] } = input
    const entry = await enter(
      ground,
      { who, by: actor, partySize, roles, at },
      {
        session: found.session,
        learn: session => remember(session, at),
        withCall: (next, before) => ({ ...next, calls: withCall(before, ctx, next.version, at) }),
        isMine: earlier => remembers(earlier, ctx) !== null,
      },
    ).catch(async (error: unknown) => {
      if (error instanceof Failure && error.code === 'notNow' && isLate(found.session, at))
        await noteLate(ctx, input.session)
      throw error
    })
    return signedUp(entry)
  })
