import { fail } from '@shared/errors'
import { childView, consentToChildInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { childViewOf } from './childView'
import { giveConsent } from './consent'
import { mayConsent } from './guardians'

/** An adult of the home says yes for a child under 14; now the unit's lead decides as for anybody. @throws notFound, conflict */
export const consentToChild = action
  .allow('binding.own')
  .input(consentToChildInput)
  .output(childView)
  .mutation(async ({ input, ctx }) => {
    const { personId, name } = ctx.actor
    const check = (request: Parameters<typeof mayConsent>[1]) => {
      if (!mayConsent(ctx.actor, request)) throw fail('notFound')
    }
    return childViewOf(await giveConsent(ctx, input, check, { by: { personId, name } }))
  })
