import { fail } from '@shared/errors'
import { ownRequest as requestOutput, withdrawInput } from '@shared/people/contract'
import { nextBindingState } from '@shared/people/flow'
import { action } from '../../_platform/call/action'
import { ownRequest } from './theRequest'
import { ownView } from './views'

/** Takes a waiting request back; twice is once. @throws notFound when it is not theirs, notNow when it was decided, conflict */
export const withdraw = action
  .allow('binding.own')
  .input(withdrawInput)
  .of(ownRequest)
  .output(requestOutput)
  .mutation(async ({ ctx }) => {
    const request = await ctx.change(({ before }) => {
      if (!before || before.state === 'withdrawn') return null
      const state = nextBindingState(before.state, 'withdraw')
      if (!state) throw fail('notNow')
      return { after: { ...before, state } }
    })
    return ownView(request)
  })
