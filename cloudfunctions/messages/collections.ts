import { nodeCode } from '@shared/grid/node'
import { targetKinds, templateIds } from '@shared/messages/templates'
import * as z from '@shared/z'
import { collection } from '../_platform/data/collection'
import { impersonal } from '../_platform/privacy/personalData'
import { notedCall } from './callList/schema'
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
  wechat: z.enum(['pending', 'sending', 'sent', 'merged', 'noConsent', 'failed']),
  /** How often a courier took it. */
  attempts: z.int(),
  /** How often it was sent although an earlier attempt may have reached WeChat: the doubles that nobody can rule out. */
  maybeTwice: z.optional(z.int()),
  /** Whose it is: the id of a courier's request. */
  courier: z.optional(z.string()),
  /** When a courier may take it: the end of a lease or of a pause. Null when nothing is left to do. */
  courierAt: z.nullable(z.string()),
  /** What WeChat is still to be told. */
  parcel: z.optional(
    z.object({
      values: z.record(z.string(), z.string()),
      actingFor: z.optional(z.string()),
      urgent: z.optional(z.boolean()),
    }),
  ),
  /** Since when somebody is to be called about it, or when they were tried last; absent when nobody is. */
  callAt: z.optional(z.string()),
  /** Who is to be called, as they were called and where they lived or worked then. */
  callFor: z.optional(z.object({ name: z.string(), place: z.string() })),
  /** Whose part of the grid the call is: those places and what is above them. */
  ladder: z.optional(z.array(nodeCode)),
  /** The month, and the unit in which whoever was told lived then: for the reach. */
  month: z.optional(z.string()),
  unit: z.optional(nodeCode),
  /** The last call about it. */
  called: z.optional(notedCall),
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
    byTemplate: ['personId', 'template', '-at'],
    byUnit: ['month', 'unit'],
    byCall: ['ladder', 'callAt'],
    byCaller: ['called.by.personId', 'at'],
  },
  label: '消息',
  personal: inboxData,
})

const quota = z.object({
  /** The template. */
  _id: z.string(),
  /** When WeChat first said on that day that it takes no more of it. */
  since: z.string(),
  /** Until when it is not asked. */
  until: z.string(),
})

/** Templates of which WeChat takes no more today. */
export const quotas = collection('quotas', quota, {
  label: '微信额度',
  personal: impersonal({ _id: 'the name of a template', since: 'a time', until: 'a time' }),
})
