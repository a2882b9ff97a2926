/** What goes in and out of a household's sign-up for 柿子节: signing up, the waiting list, its offers (DOMAIN §6). */
import { personId } from '../ids'
import * as z from '../z'
import { myFruit } from './day/fruit'
import { currentOutput } from './editions'
import { entryEvents, entryStates, harvestRoles } from './entryFlow'
import { sessionId } from './ids'

/** More of one household nobody brings; each session says how many at most. */
const mostPeople = 20
const partySize = z.int().check(z.gte(1, '至少去 1 个人'), z.lte(mostPeople, '一户去不了这么多人，请少报几个'))
const roles = z.array(z.enum(harvestRoles)).check(z.maxLength(harvestRoles.length))

/** `for`: somebody who asked the caller to act for them; their household is meant. */
const forWhom = { for: z.optional(personId) }

export const signUpInput = z.strictObject({ session: sessionId, partySize, roles: z.optional(roles), ...forWhom })
export const changeInput = signUpInput
export const withdrawInput = z.strictObject({ session: sessionId, ...forWhom })
export const answerOfferInput = z.strictObject({ session: sessionId, accept: z.boolean(), ...forWhom })
/** `for`: of the household of somebody who asked the caller to act for them. */
export const homeInput = z.strictObject(forWhom)

/** How a household stands that signed up: in a lottery before it is drawn, with places, or on the waiting list. */
export const standings = ['entered', 'placed', 'waiting'] as const
export type Standing = (typeof standings)[number]

export const signUpOutput = z.object({
  state: z.enum(standings),
  /** Its place in the order that the draw made. How many are ahead on a waiting list, `mine` says. */
  rank: z.optional(z.int()),
  id: z.string(),
  session: z.string(),
  /** What counts for the household: of two phones with two sizes the first. */
  partySize: z.int(),
})
export type SignedUp = z.infer<typeof signUpOutput>

/** A household's sign-up for one session, as everybody who lives there sees it. */
export const entryView = z.object({
  id: z.string(),
  session: z.string(),
  state: z.enum(entryStates),
  partySize: z.int(),
  roles: z.array(z.enum(harvestRoles)),
  /** 报名号, given at closing, `12-1-0082`. */
  number: z.nullable(z.string()),
  /** Its place in the order that the draw made; null where nothing was drawn. */
  rank: z.nullable(z.int()),
  /** It was drawn: its places are not of first come, and nobody gave them back before. */
  byDraw: z.boolean(),
  /** Of the waiting list: how many households are before this one; null for whoever doesn't wait. */
  ahead: z.nullable(z.int()),
  /** Places that are kept for it, since when and until when they are. */
  offer: z.nullable(z.object({ places: z.int(), at: z.time, until: z.time })),
  checkedIn: z.nullable(z.object({ at: z.time, size: z.int() })),
  /** Who of the household signed up, or who acted for it. */
  by: z.object({ name: z.string(), mine: z.boolean() }),
  at: z.time,
  /** What the household may do now: the buttons. */
  allowed: z.array(z.enum(entryEvents)),
})
export type EntryView = z.infer<typeof entryView>

export const mineOutput = z.object({
  /** The home whose household is meant; null for whoever is bound to none. */
  home: z.nullable(z.string()),
  /** An owner whose home is let: whoever lives there signed up, and decides. */
  letOut: z.boolean(),
  /** For whom the caller may sign up too. */
  principals: z.array(z.object({ personId: z.string(), name: z.string() })),
  /** Of this edition and the ones before, the newest first. */
  entries: z.array(entryView),
})
export type MySignUps = z.infer<typeof mineOutput>

/** 柿子节 on one's phone: the edition as everybody knows it, how the household stands in it, and from the harvest on what it has of the fruit. */
export const homeOutput = z.object({ current: currentOutput, mine: mineOutput, fruit: z.nullable(myFruit) })
export type FestivalOfHome = z.infer<typeof homeOutput>
