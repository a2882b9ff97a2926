import { holder, nodeCode } from '@shared/grid/node'
import { bindingStates, relations } from '@shared/people/labels'
import { roles } from '@shared/permissions'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { bindingData, rosterData } from './personalData'

/** A guardian's consent for a child: who, when, to which version of the text (config/community/consents.ts). */
const guardianConsent = z.object({
  /** `personId` is null for a guardian who came in person. */
  by: z.object({ personId: z.nullable(z.string()), name: z.string() }),
  at: z.string(),
  text: z.string(),
  /** In person: how, and who wrote it down. */
  inPerson: z.optional(
    z.object({
      how: z.string(),
      recordedBy: z.object({ personId: z.string(), name: z.string(), role: z.enum(roles) }),
    }),
  ),
})
export type GuardianConsent = z.infer<typeof guardianConsent>

/** Somebody asks to be bound to a home. The binding itself is a resident's post of the person (DOMAIN §3). */
const bindingSchema = z.object({
  /** Of the person and the home: one request for each, which is asked again after a refusal. */
  _id: z.string(),
  ...aggregateFields,
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
  /** Without a role it was no person: the roster had them. */
  decidedBy: z.nullable(z.object({ personId: z.string(), name: z.string(), role: z.nullable(z.enum(roles)) })),
  decidedAt: z.nullable(z.string()),
  /** Why it was declined or refused. */
  reason: z.nullable(z.string()),
  /** The entry of the roster that it was approved by. */
  rosterEntry: z.optional(z.string()),
  /** A child: nothing goes on before a guardian has consented. */
  under14: z.optional(z.boolean()),
  /** How many adults of the home were told of a child's request. */
  adultsTold: z.optional(z.int()),
  consent: z.optional(guardianConsent),
})
export type Binding = z.infer<typeof bindingSchema>

/**
 * Somebody of a home, as the office's roster has them (cloudfunctions/roster). It stands here because a binding reads it:
 * whoever is on the roster need not be confirmed by a person.
 */
const rosterEntry = z.object({
  /** `home#` and a keyed hash of the name: importing again finds it. */
  _id: z.string(),
  version: z.int(),
  home: nodeCode,
  name: z.string(),
  relation: z.enum(relations),
  /** The last day of a tenant's lease. */
  leaseUntil: z.nullable(z.string()),
  /** Encrypted for `roster/<_id>/phone` and `/idNumber`, and their keyed hashes. */
  phone: z.nullable(z.string()),
  phoneLookup: z.nullable(z.string()),
  idNumber: z.nullable(z.string()),
  idLookup: z.nullable(z.string()),
  /** The vault's key that both were encrypted with; null when there is nothing encrypted. */
  key: z.nullable(z.string()),
  /** The import that wrote it last: its file, as a hash. */
  batch: z.string(),
  /** The person who was bound by it. */
  claimedBy: z.nullable(z.string()),
})
export type RosterEntry = z.infer<typeof rosterEntry>

export const rosterEntries = collection('roster', rosterEntry, {
  indexes: { byHome: ['home'], byClaim: ['claimedBy'], byKey: ['key'] },
  label: '花名册',
  personal: rosterData,
})

export const bindings = collection('bindings', bindingSchema, {
  indexes: {
    byDecider: ['deciders', 'state', 'at'],
    /** Whom the roster bound. */
    byRoster: ['deciders', 'decidedBy.personId', 'at'],
    byPerson: ['personId', '-at'],
    /** The requests of children, for the adults of their homes. */
    byChild: ['under14', 'home', 'at'],
    byGuardian: ['consent.by.personId', 'at'],
    /** A child's consent is kept as long as it is relied on. */
    byAge: ['state', 'under14', 'at'],
    ...aggregateIndexes('at'),
  },
  label: '绑定申请',
  personal: bindingData,
})
