import { proxyInput, proxyOutput } from '@shared/festival/day/gate'
import { action } from '../../../_platform/call/action'
import { principal } from '../../signUp/household'
import { ownPass, there } from './thePass'
import { servedSession } from '../theSession'

/**
 * A household that cannot come says who comes for it (走不动？请人代签), or that nobody does: the gate reads the name, and the digits or a
 * picture of the code are enough.
 * @throws notBound, notFound for a session that it did not sign up for
 */
export const sendProxy = action
  .allow('festival.join')
  .input(proxyInput)
  .of(ownPass)
  .ids({ session: servedSession, for: principal })
  .output(proxyOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const pass = await ctx.change(({ before, at }) => {
      const by = { personId: actor.personId, name: actor.name }
      return { after: { ...there(before), proxy: input.proxy === null ? null : { name: input.proxy, by, at } } }
    })
    return { proxy: pass.proxy && { name: pass.proxy.name, at: pass.proxy.at } }
  })
