import { inboxInput, inboxOutput } from '@shared/messages/contract'
import { action } from '../_platform/call/action'
import { inbox as messages } from './collections'

/** The caller's messages, newest first. Two trips. */
export const inbox = action
  .allow('message.read')
  .input(inboxInput)
  .output(inboxOutput)
  .query(async ({ input, ctx }) => {
    const { cursor, limit, unread } = input
    const { personId } = ctx.actor
    const page = await (unread
      ? messages.page('byUnread', { personId, read: false }, { cursor, limit })
      : messages.page('byPerson', { personId }, { cursor, limit }))
    return {
      items: page.items.map(({ _id, personId: _mine, ...message }) => ({ id: _id, ...message })),
      next: page.next,
    }
  })
