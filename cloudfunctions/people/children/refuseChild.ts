import { childView, refuseChildInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { childViewOf } from './childView'
import { childRequest, refuseConsent } from './consent'
import { mayConsent } from './guardians'

/** An adult of the home says no; the child reads why. @throws notFound, conflict */
export const refuseChild = action
  .allow('binding.own')
  .input(refuseChildInput)
  .of(childRequest((request, { actor }) => mayConsent(actor, request)))
  .output(childView)
  .mutation(async ({ input, ctx }) => childViewOf(await ctx.change(refuseConsent(input.reason))))
