import { fail } from '@shared/errors'
import { letActForInput, mandateView as mandateOutput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { toPersonId } from '../../_platform/personId'
import { giveMandate } from './giveMandate'
import { mandateView } from './mandate'
import { mandateOf } from './theMandate'

/**
 * The caller lets somebody act for them, on their own phone (DOMAIN §3 代办): one of the household, or a lead of the place.
 * @throws notBound without a home, invalid, notNow when enough people act for them
 */
export const letActFor = action
  .allow('mandate.own')
  .input(letActForInput)
  .of(mandateOf((_input, { actor }) => actor.personId))
  .output(mandateOutput)
  .mutation(async ({ input, ctx }) => {
    const { home, personId } = ctx.actor
    if (home === null) throw fail('notBound')
    const asked = { principal: personId, agent: toPersonId(input.agent), home, until: input.until }
    const mandate = await ctx.change(giveMandate(ctx, asked))
    return mandateView(mandate, [], ctx.clock.now())
  })
