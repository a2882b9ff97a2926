/** What somebody has not read, of each kind: the badge of 消息 and of its kinds, in one read. */
import { mostUnread, noticeNews, type Unread } from '@shared/messages/contract'
import { messagePage, templates } from '@shared/messages/templates'
import * as z from '@shared/z'
import { inbox, type InboxMessage } from './collections'

export async function unreadOf(personId: string): Promise<Unread> {
  const options = { limit: mostUnread, select: ['template', 'title', 'text', 'target'], damagedToo: true }
  const { items } = await inbox.page('byUnread', { personId, read: false }, options)
  const kinds: Unread['kinds'] = {}
  for (const { template } of items) {
    const kind = templates[template]?.kind ?? 'system'
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  const [notice = null] = items.flatMap(message => newsOf(message) ?? [])
  return { unread: items.length, kinds, notice }
}

/** Of a notice what 首页 says; nothing of what is damaged. */
function newsOf({ _id: id, template, title, text, target }: Partial<InboxMessage>): Unread['notice'] | undefined {
  if (template !== 'noticePublished' || typeof target?.id !== 'string') return undefined
  return z.safeParse(noticeNews, { id, title, text, page: messagePage({ template, target }) }).data
}
