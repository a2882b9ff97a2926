import { deliverOutput } from '@shared/messages/contract'
import { fail } from '@shared/errors'
import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { deliver as deliverOutbox } from './courier'
import { sourceName, sources } from './sources'

/** Delivers one document's outbox, at once after the change that wrote it. Only for functions. */
export const deliver = action
  .allow('system')
  .input(z.strictObject({ collection: sourceName, id: z.id }))
  .output(deliverOutput)
  .mutation(({ input, ctx }) => {
    const source = sources[input.collection]
    if (!source) throw fail('notFound')
    return deliverOutbox(source, input.id, { id: ctx.requestId, now: ctx.clock.now(), waiting: new Map() })
  })
