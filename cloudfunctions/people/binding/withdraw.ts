import { fail } from '@shared/errors'
import { ownRequest, withdrawInput } from '@shared/people/contract'
import { nextBindingState } from '@shared/people/flow'
import { action } from '../../_platform/call/action'
import { bindings } from './collections'
import { ownView } from './views'

/** Takes a waiting request back. @throws notFound when it is not theirs, notNow when it was decided, conflict */
export const withdraw = action
  .allow('binding.own')
  .input(withdrawInput)
  .output(ownRequest)
  .mutation(async ({ input, ctx }) => {
    const request = await bindings.find(input.id)
    if (!request || request.personId !== ctx.actor.personId) throw fail('notFound')
    if (request.state === 'withdrawn') return ownView(request)
    const state = nextBindingState(request.state, 'withdraw')
    if (!state) throw fail('notNow')
    const after = { ...request, state, version: request.version + 1 }
    if (!(await bindings.save(request, after))) throw fail('conflict')
    return ownView(after)
  })
