import { bindingRequest, declineInput } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { decide } from './decide'
import { theRequest } from './theRequest'

/** The person is told why, and can ask again (DOMAIN §3). */
export const decline = action
  .allow('binding.decide')
  .input(declineInput)
  .of(theRequest)
  .output(bindingRequest)
  .mutation(({ input, ctx }) => decide(ctx, { state: 'declined', reason: input.reason }))
