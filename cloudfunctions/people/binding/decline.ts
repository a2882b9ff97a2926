import { bindingRequest, declineInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { decide } from './decide'

/** The person is told why, and can ask again (DOMAIN §3). */
export const decline = action
  .allow('binding.decide')
  .input(declineInput)
  .output(bindingRequest)
  .mutation(({ input, ctx }) => decide(ctx, input, { state: 'declined', reason: input.reason }))
