import { fail } from '@shared/errors'
import { childView, refuseChildInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { childViewOf } from './childView'
import { refuseConsent } from './consent'
import { mayConsent } from './guardians'

/** An adult of the home says no; the child reads why. @throws notFound, conflict */
export const refuseChild = action
  .allow('binding.own')
  .input(refuseChildInput)
  .output(childView)
  .mutation(async ({ input, ctx }) => {
    const check = (request: Parameters<typeof mayConsent>[1]) => {
      if (!mayConsent(ctx.actor, request)) throw fail('notFound')
    }
    return childViewOf(await refuseConsent(ctx, input, check))
  })
