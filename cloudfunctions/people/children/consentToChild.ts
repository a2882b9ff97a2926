import { childView, consentToChildInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { childViewOf } from './childView'
import { childRequest, giveConsent } from './consent'
import { mayConsent } from './guardians'

/** An adult of the home says yes for a child under 14; now the unit's lead decides as for anybody. @throws notFound, conflict */
export const consentToChild = action
  .allow('binding.own')
  .input(consentToChildInput)
  .of(childRequest((request, { actor }) => mayConsent(actor, request)))
  .output(childView)
  .mutation(async ({ ctx }) => {
    const { personId, name } = ctx.actor
    return childViewOf(await ctx.change(giveConsent(ctx, { by: { personId, name } })))
  })
