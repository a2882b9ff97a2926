import { readInput, unreadOutput } from '@shared/messages/contract'
import { action } from '../_platform/call/action'
import { inbox } from './collections'
import { hasRead } from './hasRead'
import { unreadOf } from './unreadOf'

/** Marks messages as read; those of others, or read already, stay as they are. */
export const read = action
  .allow('message.read')
  .input(readInput)
  // Whose a message is, the write asks itself: one that is another's and one that is not there are the same to it.
  .ids({ ids: (ids, { actor }) => ids.map(id => ({ id, own: { personId: actor.personId, read: false } })) })
  .output(unreadOutput)
  .mutation(async ({ ctx }) => {
    await Promise.all(ctx.found.ids.map(({ id, own }) => inbox.updateIf(id, own, hasRead)))
    return unreadOf(ctx.actor.personId)
  })
