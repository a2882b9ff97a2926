import { inboxInput, inboxOutput, type Message } from '@shared/messages/contract'
import type { MessageKind } from '@shared/messages/kinds'
import { messagePage, templates, templatesOf } from '@shared/messages/templates'
import { action } from '../_platform/call/action'
import { inbox as messages, type InboxMessage } from './collections'

/** The caller's messages, newest first: all, those of a kind, those that were not read or those that were. Two trips. */
export const inbox = action
  .allow('message.read')
  .input(inboxInput)
  .output(inboxOutput)
  .query(async ({ input, ctx }) => {
    const { cursor, limit, unread, kind } = input
    const { personId } = ctx.actor
    const page = await (unread || (unread === false && !kind)
      ? messages.page('byUnread', { personId, read: !unread }, { cursor, limit, ...(kind ? { only: isOf(kind) } : {}) })
      : kind
        ? // Of a kind little is unread, so that leaving it out reads little more.
          messages.page(
            'byTemplate',
            { personId, template: templatesOf(kind) },
            { cursor, limit, only: ({ read }) => unread === undefined || read },
          )
        : messages.page('byPerson', { personId }, { cursor, limit }))
    return {
      items: page.items.map(shown),
      next: page.next,
    }
  })

function shown({ _id: id, template, title, text, at, read, target, wechat }: InboxMessage): Message {
  const { kind, asks = null } = templates[template]
  return {
    ...{ id, template, title, text, at, read, target, kind, asks },
    page: messagePage({ template, target }),
    wechat: wechat === 'sending' ? 'pending' : wechat,
  }
}

const isOf =
  (kind: MessageKind) =>
  ({ template }: Pick<InboxMessage, 'template'>) =>
    templates[template].kind === kind
