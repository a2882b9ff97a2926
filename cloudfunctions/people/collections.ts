import { holder, nodeCode } from '@shared/grid/node'
import { bindingStates, relations } from '@shared/people/labels'
import { roles } from '@shared/permissions'
import * as z from '@shared/z'
import { collection, index } from '../_platform/collection'
import { outboxFields } from '../_platform/outbox'

/** Somebody asks to be bound to a home. The binding itself is a resident's post of the person (DOMAIN §3). */
const bindingSchema = z.object({
  /** `personId#home`: one request for each person and home, which is asked again after a refusal. */
  _id: z.string(),
  version: z.int(),
  state: z.enum(bindingStates),
  personId: z.string(),
  /** The platform's word when it was asked: a guest has no document of their own to find it in. */
  openid: z.string(),
  home: nodeCode,
  /** The way a person would say where the home is. */
  place: z.string(),
  name: z.string(),
  relation: z.enum(relations),
  /** The last day of a tenant's lease. */
  leaseUntil: z.nullable(z.string()),
  at: z.string(),
  /** Who was told of it: they may decide, beside whoever leads a node above the home. */
  asked: z.array(holder),
  /** Codes of all nodes above the home, and the ids of `asked`: whoever finds one of theirs here has it in their queue. */
  deciders: z.array(z.string()),
  decidedBy: z.nullable(z.object({ personId: z.string(), name: z.string(), role: z.enum(roles) })),
  decidedAt: z.nullable(z.string()),
  /** Why it was declined. */
  reason: z.nullable(z.string()),
  ...outboxFields,
})
export type Binding = z.infer<typeof bindingSchema>

export const bindings = collection<Binding>('bindings', bindingSchema, {
  byDecider: index('deciders', 'state', 'at'),
  byPerson: index('personId', '-at'),
  byOutbox: index('outboxAt'),
})
