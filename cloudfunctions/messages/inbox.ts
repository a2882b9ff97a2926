import { inboxInput, inboxOutput } from '@shared/messages/contract'
import type { MessageKind } from '@shared/messages/kinds'
import { messagePage, templates, templatesOf } from '@shared/messages/templates'
import { action } from '../_platform/call/action'
import { inbox as messages, type InboxMessage } from './collections'

/** The caller's messages, newest first: all, those of a kind, or those that were not read. Two trips. */
export const inbox = action
  .allow('message.read')
  .input(inboxInput)
  .output(inboxOutput)
  .query(async ({ input, ctx }) => {
    const { cursor, limit, unread, kind } = input
    const { personId } = ctx.actor
    const options = { cursor, limit, ...(kind && unread ? { only: isOf(kind) } : {}) }
    const page = await (unread
      ? messages.page('byUnread', { personId, read: false }, options)
      : kind
        ? messages.page('byTemplate', { personId, template: templatesOf(kind) }, options)
        : messages.page('byPerson', { personId }, options))
    return {
      items: page.items.map(({ _id: id, template, title, text, at, read, target, wechat }) => {
        const shown = wechat === 'sending' ? 'pending' : wechat
        return { id, template, title, text, at, read, target, page: messagePage({ template, target }), wechat: shown }
      }),
      next: page.next,
    }
  })

const isOf =
  (kind: MessageKind) =>
  ({ template }: Pick<InboxMessage, 'template'>) =>
    templates[template].kind === kind
