/** What somebody has not read, of each kind: the badge of 消息 and of its kinds, in one read. */
import { mostUnread, type Unread } from '@shared/messages/contract'
import { templates } from '@shared/messages/templates'
import { inbox } from './collections'

export async function unreadOf(personId: string): Promise<Unread> {
  const options = { limit: mostUnread, select: ['template'], damagedToo: true }
  const { items } = await inbox.page('byUnread', { personId, read: false }, options)
  const kinds: Unread['kinds'] = {}
  for (const { template } of items) {
    const kind = templates[template]?.kind ?? 'system'
    kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return { unread: items.length, kinds }
}
