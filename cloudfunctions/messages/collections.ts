import { targetKinds, templateIds } from '@shared/messages/templates'
import * as z from '@shared/z'
import { collection } from '../_platform/data/collection'
import { inboxData } from './personalData'

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
  /** `pending`: surely not with WeChat yet. `sending`: a courier has it, or had it when it was last heard of. */
  wechat: z.enum(['pending', 'sending', 'sent', 'noConsent', 'failed']),
  /** How often a courier took it. */
  attempts: z.int(),
  /** How often it was sent although an earlier attempt may have reached WeChat: the doubles that nobody can rule out. */
  maybeTwice: z.optional(z.int()),
  /** Whose it is: the id of a courier's request. */
  courier: z.optional(z.string()),
  /** When a courier may take it: the end of a lease or of a pause. Null when nothing is left to do. */
  courierAt: z.nullable(z.string()),
  /** What WeChat is still to be told. */
  parcel: z.optional(z.object({ values: z.record(z.string(), z.string()), actingFor: z.optional(z.string()) })),
})
export type InboxMessage = z.infer<typeof inboxMessage>

/** The truth of what anybody was told. */
export const inbox = collection('inbox', inboxMessage, {
  indexes: {
    byPerson: ['personId', '-at'],
    byUnread: ['personId', 'read', '-at'],
    /** All that was said about a report or a request. */
    byTarget: ['target.id'],
    byAge: ['at'],
    byPrincipal: ['parcel.actingFor'],
    byCourier: ['courierAt'],
  },
  label: '消息',
  personal: inboxData,
})
