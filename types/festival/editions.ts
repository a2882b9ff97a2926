/** What goes in and out of the editions of 柿子节: planned by staff, looked at by a second person, announced, opened and closed (DOMAIN §6). */
import { nodeCode } from '../grid/node'
import * as z from '../z'
import { editionEvents, editionStates, modes, sessionStates, shareWays } from './flow'
import { editionNumber, sessionId } from './ids'

const source = z.object({ name: z.string(), issue: z.string(), at: z.time })

/** A session as everybody sees it. */
const publicSession = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(modes),
  state: z.enum(sessionStates),
  /** People, not households. */
  places: z.int(),
  /** Of first come: places that are free now; of a lottery, all of them until it is drawn. */
  left: z.int(),
  /** How many of a household at most. */
  partyMost: z.int(),
  /** Percent of the places for which homes with old or disabled people are drawn first. */
  reserved: z.int(),
  opensAt: z.time,
  closesAt: z.time,
  startsAt: z.time,
  endsAt: z.time,
  meeting: z.object({ place: z.nullable(z.string()), words: z.string() }),
  trees: z.array(z.string()),
  /** The published list of a lottery that is closed. */
  list: z.nullable(z.object({ hash: z.string(), entries: z.int(), at: z.time })),
  /** When it was drawn, and by which number. */
  drawn: z.nullable(z.object({ number: z.string(), at: z.time })),
})
export type PublicSession = z.infer<typeof publicSession>

/** The edition of this year, or the newest that was announced; without one, none of it. */
export const currentOutput = z.object({
  edition: z.nullable(z.int()),
  state: z.nullable(z.enum(editionStates)),
  year: z.nullable(z.int()),
  rules: z.array(z.string()),
  /** Which national draw gives the public number. */
  source: z.nullable(source),
  share: z.nullable(z.object({ by: z.enum(shareWays), elderFirst: z.boolean() })),
  /** Counts what was announced: more than one where something was changed since. */
  announced: z.int(),
  /** What was changed since, the newest first. */
  changes: z.array(z.object({ at: z.time, says: z.string() })),
  sessions: z.array(publicSession),
})
export type Current = z.infer<typeof currentOutput>

// ---- for whoever plans it

/** What a plan may say at most; the community's own numbers are narrower (config/community/festival.ts). */
const most = { sessions: 20, places: 100_000, party: 20, rules: 20, trees: 100 } as const

const plannedSession = z.strictObject({
  name: z.words(20),
  mode: z.enum(modes),
  places: z.int().check(z.gte(1, '至少要有一个名额'), z.lte(most.places, '名额太多了，请分成几场')),
  partyMost: z.int().check(z.gte(1, '每户至少来一个人'), z.lte(most.party, '每户人数太多了')),
  reserved: z.optional(z.int().check(z.gte(0), z.lte(100, '最多是百分之百'))),
  startsAt: z.time,
  endsAt: z.time,
  opensAt: z.time,
  closesAt: z.time,
  meeting: z.strictObject({ place: z.optional(z.nullable(nodeCode)), words: z.words(40) }),
  /** Numbers of trees as they stand on their signs. */
  trees: z.optional(
    z.array(z.string().check(z.regex(/^[A-Z]\d{2}-\d{2,3}$/, '没有这棵树，请重新选'))).check(z.maxLength(most.trees)),
  ),
})
export type PlannedSession = z.infer<typeof plannedSession>

export const saveEditionInput = z.strictObject({
  year: z.int().check(z.gte(2015, '第一届是 2015 年'), z.lte(2199)),
  /** Of what is there already: the version that was looked at. */
  version: z.optional(z.int()),
  rules: z.array(z.words(100)).check(z.minLength(1, '请写下规则，报名之前大家要看'), z.maxLength(most.rules)),
  sessions: z.array(plannedSession).check(z.minLength(1, '请至少安排一场'), z.maxLength(most.sessions)),
  source: z.optional(z.nullable(z.strictObject({ name: z.words(20), issue: z.words(40), at: z.time }))),
  share: z.strictObject({ by: z.enum(shareWays), elderFirst: z.boolean() }),
  /** Kept as it is; else the second person is asked. */
  asDraft: z.optional(z.boolean()),
})
export type PlannedEdition = z.infer<typeof saveEditionInput>

const ofEdition = { edition: editionNumber, version: z.optional(z.int()) }
export const checkEditionInput = z.strictObject({ ...ofEdition, approved: z.boolean(), note: z.optionalWords(200) })
export const editionStepInput = z.strictObject(ofEdition)
/** `reason`: why it ends before its time; everybody who signed up reads it. */
export const closeInput = z.strictObject({ session: sessionId, reason: z.optionalWords(60) })
/** Rain: another time, and why. */
export const moveSessionInput = z.strictObject({
  session: sessionId,
  startsAt: z.time,
  endsAt: z.time,
  reason: z.words(60),
})
/** Another national draw, where the one that was named cannot be used any more. */
export const nameSourceInput = z.strictObject({
  edition: editionNumber,
  name: z.words(20),
  issue: z.words(40),
  at: z.time,
  reason: z.words(60),
})

/** An edition as staff see it. */
export const editionView = z.object({
  edition: z.int(),
  version: z.int(),
  state: z.enum(editionStates),
  year: z.int(),
  rules: z.array(z.string()),
  sessions: z.array(
    z.object({
      id: z.string(),
      /** Null until it is announced. */
      state: z.nullable(z.enum(sessionStates)),
      name: z.string(),
      mode: z.enum(modes),
      places: z.int(),
      partyMost: z.int(),
      reserved: z.int(),
      startsAt: z.time,
      endsAt: z.time,
      opensAt: z.time,
      closesAt: z.time,
      meeting: z.object({ place: z.nullable(z.string()), words: z.string() }),
      trees: z.array(z.string()),
      list: z.nullable(z.object({ hash: z.string(), entries: z.int(), at: z.time })),
      /** Entered by one, not confirmed by another yet, or both; and whether it was drawn. */
      number: z.nullable(z.object({ by: z.string(), mine: z.boolean(), confirmedBy: z.nullable(z.string()) })),
      drawnAt: z.nullable(z.string()),
    }),
  ),
  source: z.nullable(source),
  /** Another national draw can still be named: nobody could know by then which number the one that was named gives. */
  maySource: z.boolean(),
  share: z.object({ by: z.enum(shareWays), elderFirst: z.boolean() }),
  author: z.string(),
  checkedBy: z.nullable(z.string()),
  note: z.nullable(z.string()),
  announcedAt: z.nullable(z.string()),
  announced: z.int(),
  /** `by`: null for what came by itself. */
  changes: z.array(z.object({ at: z.time, says: z.string(), by: z.nullable(z.string()) })),
  /** What this person may do with it now. */
  allowed: z.array(z.enum(editionEvents)),
})
export type EditionView = z.infer<typeof editionView>

export const plansInput = z.strictObject(z.pageInput)
export const plansOutput = z.pageOf(editionView)

export const closeOutput = z.object({
  session: z.string(),
  state: z.enum(sessionStates),
  closedAt: z.nullable(z.string()),
  listHash: z.nullable(z.string()),
  entries: z.nullable(z.int()),
})
export const movedOutput = z.object({ session: z.string(), startsAt: z.time, endsAt: z.time, announced: z.int() })
