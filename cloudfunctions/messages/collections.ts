import { targetKinds, templateIds } from '@shared/messages/templates'
import * as z from '@shared/z'
import { collection, index } from '../_platform/data/collection'

const inboxMessage = z.object({
  /** `event:recipient:template`, from the outbox: the same message is never there twice (DOMAIN §5). */
  _id: z.string(),
  personId: z.string(),
  template: z.enum(templateIds),
  title: z.string(),
  text: z.string(),
  at: z.time,
  read: z.boolean(),
  target: z.object({ kind: z.enum(targetKinds), id: z.string() }),
  wechat: z.enum(['pending', 'sent', 'noConsent', 'failed']),
})
export type InboxMessage = z.infer<typeof inboxMessage>

/** The truth of what anybody was told. */
export const inbox = collection<InboxMessage>('inbox', inboxMessage, {
  byPerson: index('personId', '-at'),
  byUnread: index('personId', 'read', '-at'),
  /** All that was said about a report or a request. */
  byTarget: index('target.id'),
  byAge: index('at'),
})
