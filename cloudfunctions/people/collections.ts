import { holder, nodeCode } from '@shared/grid/node'
import { bindingStates, relations } from '@shared/people/labels'
import { roles } from '@shared/permissions'
import * as z from '@shared/z'
import { collection, index } from '../_platform/collection'
import { mentionFields } from '../_platform/mentions'
import { outboxFields } from '../_platform/outbox'

/** Somebody asks to be bound to a home. The binding itself is a resident's post of the person (DOMAIN §3). */
const bindingSchema = z.object({
  /** Of the person and the home: one request for each, which is asked again after a refusal. */
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
  ...mentionFields,
  ...outboxFields,
})
export type Binding = z.infer<typeof bindingSchema>

export const bindings = collection<Binding>('bindings', bindingSchema, {
  byDecider: index('deciders', 'state', 'at'),
  byPerson: index('personId', '-at'),
  byOutbox: index('outboxAt'),
  byMention: index('mentions', 'at'),
  byAge: index('state', 'at'),
})

const contactSchema = z.object({
  /** The person's id. */
  _id: z.string(),
  version: z.int(),
  /** When it was changed last. */
  at: z.string(),
  /** Sealed in the vault (_platform/vault.ts), as `contacts/<_id>/phone` and `contacts/<_id>/idNumber`. */
  phone: z.nullable(z.string()),
  idNumber: z.nullable(z.string()),
  /** Keyed hashes, by which somebody is found who is known by their phone or ID number. */
  phoneLookup: z.nullable(z.string()),
  idLookup: z.nullable(z.string()),
  /** The vault's key that both were sealed with: what an old one sealed is sealed anew (reseal.ts). */
  key: z.string(),
})
export type Contact = z.infer<typeof contactSchema>

/** How somebody can be reached, and who they are on paper: apart from everything else, and never in plain (DOMAIN §3). */
export const contacts = collection<Contact>('contacts', contactSchema, {
  byKey: index('key'),
  byPhone: index('phoneLookup'),
  byIdNumber: index('idLookup'),
})

const departureSchema = z.object({
  /** A keyed hash of the person's id: another call finds it, and nobody else can. Or a hash of the person's id and the call's key. */
  _id: z.string(),
  version: z.int(),
  /** Who left, for as long as something of them may be left: sealed. Null in what only remembers that a call was made. */
  sealed: z.nullable(z.string()),
  /** Whatever a call wrote that came in before this belongs to the life that ended. */
  until: z.string(),
  /** How often everything was looked through to the end. */
  passes: z.int(),
  /** When the timer goes on with it, or takes it away. */
  dueAt: z.string(),
})
export type Departure = z.infer<typeof departureSchema>

/** Who is leaving, from the call until nothing is left, about two minutes; and the calls, so that one sent again leaves once. */
export const departures = collection<Departure>('departures', departureSchema, { byDue: index('dueAt') })
