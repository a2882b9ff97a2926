import { unreadOutput } from '@shared/messages/contract'
import { action } from '../_platform/call/action'
import { inbox } from './collections'

/** How many messages the caller has not read: the badge of 消息. Two trips. */
export const unread = action
  .allow('message.read')
  .output(unreadOutput)
  .query(async ({ ctx }) => ({ unread: await inbox.count('byUnread', { personId: ctx.actor.personId, read: false }) }))
