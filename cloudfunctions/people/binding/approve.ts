import { approveInput, bindingRequest } from '@shared/people/contract'
import { action } from '../../_platform/call/action'
import { decide } from './decide'
import { theRequest } from './theRequest'

/** The person becomes a resident of the home, a tenant until the lease ends; and is told (DOMAIN §3). */
export const approve = action
  .allow('binding.decide')
  .input(approveInput)
  .of(theRequest)
  .output(bindingRequest)
  .mutation(({ ctx }) => decide(ctx, { state: 'approved' }))
