/** What goes in and out of `people`: who I am, and how a person is bound to a home (DOMAIN §3). */
import { roles } from '../permissions'
import * as z from '../z'
import { bindingId, mandateId, personId, placeCode } from '../ids'
import { day, pageInput, pageOf, words } from '../z'
import { bindingStates, relations } from './labels'
import { ofLetters, personName } from './name'
import { editions, textSizes } from './settings'

const place = z.object({ code: z.string(), name: z.string() })
const ownPost = z.object({ role: z.enum(roles), node: z.string(), place: z.string() })

/** A home that somebody is bound to. */
const ownHome = z.object({
  ...place.shape,
  relation: z.nullable(z.enum(relations)),
  /** The last day of the lease; null when it has none. */
  leaseUntil: z.nullable(z.string()),
  /** The home they live in now. */
  lived: z.boolean(),
})
export type OwnHome = z.infer<typeof ownHome>

const decider = z.object({ name: z.string(), role: z.enum(roles), phone: z.nullable(z.string()) })

/** A guardian's consent, as it is shown: `how` when it was given in person. */
const guardianConsent = z.object({
  by: z.string(),
  at: z.string(),
  text: z.string(),
  how: z.nullable(z.string()),
})

/** A request as the person who asks sees it. */
export const ownRequest = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(bindingStates),
  home: place,
  name: z.string(),
  relation: z.enum(relations),
  leaseUntil: z.nullable(z.string()),
  at: z.string(),
  /** Who was asked; the first one is named. */
  deciders: z.array(decider),
  reason: z.nullable(z.string()),
  /** What happens next, in words. */
  says: z.string(),
})
export type OwnRequest = z.infer<typeof ownRequest>

/** How somebody wants to see the app: on whichever phone, and guests too. */
export const setEditionInput = z.strictObject({ edition: z.enum(editions), size: z.enum(textSizes) })
export const settingsOutput = z.object({
  ...setEditionInput.shape,
  /** When they chose; null as long as they never did, and the phone's own wish counts. */
  at: z.nullable(z.string()),
})
export type Settings = z.infer<typeof settingsOutput>

export const meOutput = z.object({
  /** False for somebody who has no binding yet: they can read public things and report an emergency. */
  bound: z.boolean(),
  personId: z.string(),
  name: z.string(),
  posts: z.array(ownPost),
  /** Posts in which they are suspended: they give next to no right (types/permissions.ts). */
  suspended: z.array(ownPost),
  home: z.nullable(place),
  /** All homes that they are bound to, the one they live in first. */
  homes: z.array(ownHome),
  /** Requests that wait or were declined, newest first. */
  requests: z.array(ownRequest),
  /** For whom I may act now, until which day (代办). */
  actsFor: z.array(z.object({ personId: z.string(), name: z.string(), until: z.string(), services: z.boolean() })),
  /** WeChat reminders left, per template (DOMAIN §5). */
  msgCredits: z.record(z.string(), z.int()),
  /** Whether WeChat will tell of all kinds that can reach them, of some, or of none. */
  reminded: z.enum(['all', 'some', 'none']),
  /** Where I upload what I hand in: files of mine are taken from there and from nowhere else. */
  uploadFolder: z.string(),
  settings: settingsOutput,
})
export type Me = z.infer<typeof meOutput>

export const bindInput = z.strictObject({
  home: placeCode,
  name: personName,
  relation: z.enum(relations),
  /** The last day of a tenant's lease: a tenant has one, nobody else has. */
  leaseUntil: z.optional(day),
  /** 本人未满 14 周岁: a guardian has to consent first. */
  under14: z.optional(z.boolean()),
})
export type BindInput = z.input<typeof bindInput>

export const withdrawInput = z.strictObject({ id: bindingId })
export const moveOutInput = z.strictObject({ home: placeCode })
export const liveInInput = z.strictObject({ home: placeCode })
export const moveOutOutput = z.object({ homes: z.array(z.object({ code: z.string(), lived: z.boolean() })) })

export const householdOutput = z.object({
  home: z.nullable(place),
  /** Who lives in my home, by their whole names: they share the door. */
  members: z.array(
    z.object({
      name: z.string(),
      relation: z.nullable(z.enum(relations)),
      leaseUntil: z.nullable(z.string()),
      isMe: z.boolean(),
    }),
  ),
})
export type Household = z.infer<typeof householdOutput>

/** One of the two: the whole name, or the phone that they gave. */
export const findInput = z.strictObject({
  name: z.optional(z.sought(40).check(z.minLength(2, '请写全姓名'), ofLetters)),
  phone: z.optional(z.string().check(z.regex(/^1[3-9]\d{9}$/, '手机号是 11 位数字'))),
})
export type FindInput = z.infer<typeof findInput>
/** Somebody who was found: enough to tell two of the same name apart. */
const foundPerson = z.object({
  personId: z.string(),
  name: z.string(),
  home: z.nullable(place),
  /** What they answer for now, suspended or not. */
  posts: z.array(z.object({ ...ownPost.shape, suspended: z.boolean() })),
})
export type FoundPerson = z.infer<typeof foundPerson>
export const findOutput = z.object({
  items: z.array(foundPerson),
  /** There are more of this name than were looked at. */
  more: z.boolean(),
})

/** A request as those see it who decide. */
export const bindingRequest = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(bindingStates),
  home: place,
  name: z.string(),
  relation: z.enum(relations),
  leaseUntil: z.nullable(z.string()),
  at: z.string(),
  /** Without a role it was no person: the roster had them. */
  decidedBy: z.nullable(z.object({ name: z.string(), role: z.nullable(z.enum(roles)) })),
  decidedAt: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** A child under 14, and what the guardian said. */
  under14: z.boolean(),
  consent: z.nullable(guardianConsent),
  /** No adult is bound to the home: whoever decides can record a consent that was given in person. */
  needsInPerson: z.boolean(),
})
export type BindingRequest = z.infer<typeof bindingRequest>

export const requestsInput = z.strictObject({ ...pageInput, state: z.optional(z.enum(bindingStates)) })
export const requestsOutput = pageOf(bindingRequest)

/** Whom the roster bound lately, without a person's yes; the newest first. */
export const matchedInput = z.optional(z.strictObject(pageInput))
export const matchedOutput = pageOf(bindingRequest)

/** `version` is the one that was looked at: a request that was changed meanwhile is not decided unread. */
const decided = { id: bindingId, version: z.optional(z.int()) }
export const approveInput = z.strictObject(decided)
export const declineInput = z.strictObject({ ...decided, reason: words(200) })

/** A child's request or binding, as an adult of the home sees it. */
export const childView = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(bindingStates),
  name: z.string(),
  home: place,
  relation: z.enum(relations),
  at: z.string(),
  consent: z.nullable(guardianConsent),
})
export type ChildView = z.infer<typeof childView>
export const childrenOutput = z.object({ items: z.array(childView) })

export const consentToChildInput = z.strictObject(decided)
export const refuseChildInput = z.strictObject({ ...decided, reason: words(200) })
export const recordConsentInput = z.strictObject({ ...decided, guardian: personName, how: words(200) })
export const withdrawConsentInput = z.strictObject({ id: bindingId })

/** One thing that an agent did for a principal. */
const mandateUse = z.object({
  at: z.string(),
  by: z.string(),
  event: z.string(),
  /** What it was, in words. */
  says: z.string(),
  /** Null for what was done elsewhere than with a report. */
  report: z.nullable(z.object({ id: z.string(), no: z.string() })),
})

/** A mandate as either side sees it. */
export const mandateView = z.object({
  id: z.string(),
  principal: z.object({ personId: z.string(), name: z.string() }),
  agent: z.object({ personId: z.string(), name: z.string() }),
  /** The first and the last day. */
  from: z.string(),
  until: z.string(),
  /** In person: how and before whom; null when it was given on the principal's own phone. */
  inPerson: z.nullable(z.string()),
  holds: z.boolean(),
  endedBy: z.nullable(z.string()),
  /** What was done, newest first. */
  uses: z.array(mandateUse),
})
export type MandateView = z.infer<typeof mandateView>

/** Somebody who can be asked to act: of the household, or a lead of the place. */
const agentChoice = z.object({
  personId: z.string(),
  name: z.string(),
  role: z.nullable(z.enum(roles)),
  relation: z.nullable(z.enum(relations)),
})
export type AgentChoice = z.infer<typeof agentChoice>

export const mandatesOutput = z.object({
  /** Who acts for me, and for whom I act; those that hold first. */
  given: z.array(mandateView),
  held: z.array(mandateView),
  choices: z.array(agentChoice),
})
export type Mandates = z.infer<typeof mandatesOutput>

export const letActForInput = z.strictObject({ agent: personId, until: day })
export const recordMandateInput = z.strictObject({
  home: placeCode,
  principal: personId,
  agent: personId,
  until: day,
  how: words(200),
})
export const endMandateInput = z.strictObject({ id: mandateId })
export const agentsInput = z.strictObject({ home: placeCode })
export const agentsOutput = z.object({
  home: place,
  /** Who lives there: one of them is the principal. */
  residents: z.array(agentChoice),
  /** Who can act beside them. */
  leads: z.array(agentChoice),
})
