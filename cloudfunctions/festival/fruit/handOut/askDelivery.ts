import { askDeliveryInput, askDeliveryOutput } from '@shared/festival/day/fruit'
import { action } from '../../../_platform/call/action'
import { ownPass, there } from '../../gate/pass/thePass'
import { editionOfScope } from '@shared/festival/code'
import { principal } from '../../signUp/household'
import { shares } from '../collections'
import { sharesOfHome } from './shareOf'

/**
 * A household asks that its fruit be brought, or fetches it after all: before it is shared out and until it has it. @throws notBound
 */
export const askDelivery = action
  .allow('festival.join')
  .input(askDeliveryInput)
  .of(ownPass)
  .ids({ for: principal })
  .output(askDeliveryOutput)
  .mutation(async ({ input: { deliver }, ctx }) => {
    const { home, scope } = await ctx.change(({ before }) => ({ after: { ...there(before), deliver } }))
    for (const { _id } of await sharesOfHome(editionOfScope(scope), home)) {
      await shares.updateIf(_id, { state: 'ready' }, { deliver, route: deliver ? home : null })
    }
    return { asksDelivery: deliver }
  })
