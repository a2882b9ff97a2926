import { holder, nodeCode } from '@shared/grid/node'
import { bindingStates, relations } from '@shared/people/labels'
import { roles } from '@shared/permissions'
import * as z from '@shared/z'
import { collection, index } from '../_platform/collection'
import { mentionFields } from '../_platform/mentions'
import { outboxFields } from '../_platform/outbox'

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
  ...mentionFields,
  ...outboxFields,
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
  /** Sealed for `roster/<_id>/phone` and `/idNumber`, and their keyed hashes. */
  phone: z.nullable(z.string()),
  phoneLookup: z.nullable(z.string()),
  idNumber: z.nullable(z.string()),
  idLookup: z.nullable(z.string()),
  /** The vault's key that both were sealed with; null when there is nothing sealed. */
  key: z.nullable(z.string()),
  /** The import that wrote it last: its file, as a hash. */
  batch: z.string(),
  /** The person who was bound by it. */
  claimedBy: z.nullable(z.string()),
})
export type RosterEntry = z.infer<typeof rosterEntry>

export const rosterEntries = collection<RosterEntry>('roster', rosterEntry, {
  byHome: index('home'),
  byClaim: index('claimedBy'),
  byKey: index('key'),
})

export const bindings = collection<Binding>('bindings', bindingSchema, {
  byDecider: index('deciders', 'state', 'at'),
  byPerson: index('personId', '-at'),
  /** The requests of children, for the adults of their homes. */
  byChild: index('under14', 'home', 'at'),
  byGuardian: index('consent.by.personId', 'at'),
  byMention: index('mentions', 'at'),
  byAge: index('state', 'at'),
  byOutbox: index('outboxAt'),
})

const householdNotice = z.object({
  /** The person, the home, the last day of a lease or the moment of a move, and what happened: each is told once. */
  _id: z.string(),
  version: z.int(),
  kind: z.enum(['movedOut', 'livesElsewhere', 'leaseEnding', 'leaseOver']),
  personId: z.string(),
  home: nodeCode,
  at: z.string(),
  ...outboxFields,
})
export type HouseholdNotice = z.infer<typeof householdNotice>

/** What the unit's lead is told of who lives behind a door, with the messages that carry it (DOMAIN §3). */
export const householdNotices = collection<HouseholdNotice>('householdNotices', householdNotice, {
  byPerson: index('personId', '-at'),
  byOutbox: index('outboxAt'),
})

const party = z.object({ personId: z.string(), name: z.string() })
const mandate = z.object({
  /** Of the principal and the agent: one mandate for each pair, which is given again after its end. */
  _id: z.string(),
  version: z.int(),
  principal: party,
  agent: party,
  /** Where the principal lived when it was given: whoever wrote it down, or another at that place, may end it there. */
  home: nodeCode,
  from: z.string(),
  until: z.string(),
  /** The version of the text that was agreed to; in person: how, and before whom. */
  consent: z.object({
    text: z.string(),
    inPerson: z.optional(z.object({ how: z.string(), recordedBy: z.object({ ...party.shape, role: z.enum(roles) }) })),
  }),
  endedAt: z.nullable(z.string()),
  endedBy: z.nullable(party),
  ...outboxFields,
})
export type Mandate = z.infer<typeof mandate>

/** 委托: who may act for whom (DOMAIN §3). What holds now stands in the agent's own document too. */
export const mandates = collection<Mandate>('mandates', mandate, {
  byPrincipal: index('principal.personId', '-from'),
  byAgent: index('agent.personId', '-from'),
  byRecorder: index('consent.inPerson.recordedBy.personId'),
  byEnder: index('endedBy.personId'),
  byOutbox: index('outboxAt'),
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
