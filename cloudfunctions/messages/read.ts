import { readInput, unreadOutput } from '@shared/messages/contract'
import { action } from '../_platform/call/action'
import { inbox } from './collections'

/** Marks messages as read; those of others, or read already, stay as they are. */
export const read = action
  .allow('message.read')
  .input(readInput)
  .output(unreadOutput)
  .mutation(async ({ input, ctx }) => {
    const { personId } = ctx.actor
    await Promise.all(input.ids.map(id => inbox.updateIf(id, { personId, read: false }, { read: true })))
    return { unread: await inbox.count('byUnread', { personId, read: false }) }
  })
