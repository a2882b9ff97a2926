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
      items: page.items.map(({ _id: id, template, title, text, at, read, target, wechat }) => {
        const shown = wechat === 'sending' ? 'pending' : wechat
        return { id, template, title, text, at, read, target, wechat: shown }
      }),
      next: page.next,
    }
  })
