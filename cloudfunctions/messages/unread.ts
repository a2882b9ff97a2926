import { unreadOutput } from '@shared/messages/contract'
import { action } from '../_platform/call/action'
import { unreadOf } from './unreadOf'

/** How many messages the caller has not read: the badge of 消息, asked for all the time. One trip. */
export const unread = action
  .allow('message.read', { unseen: true })
  .output(unreadOutput)
  .query(({ ctx }) => unreadOf(ctx.actor.personId))
