import { deliverInput, deliverOutput } from '@shared/messages/contract'
import { action } from '../_platform/call/action'
import { deliver as deliverOutbox } from './courier'
import { sources } from './sources'

/** Delivers one document's outbox, at once after the change that wrote it. Only for functions. */
export const deliver = action
  .allow('system')
  .input(deliverInput)
  .output(deliverOutput)
  .mutation(({ input, ctx }) =>
    deliverOutbox(sources[input.collection], input.id, { id: ctx.requestId, now: ctx.clock.now() }),
  )
