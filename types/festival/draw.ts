/** What goes in and out of the draw of 柿子节; how it is done stands in drawing.ts, which a phone has without the schemas. */
import * as z from '../z'
import { sessionId } from './ids'

/** The public number as the draw publishes it: digits only. */
const publicNumber = z.string().check(z.regex(/^\d{3,24}$/, '请只填开奖的数字，三位以上，不用空格'))

export const enterNumberInput = z.strictObject({ session: sessionId, number: publicNumber })
/** Whoever confirms reads the number for themselves: another one than the first is refused. */
export const confirmNumberInput = z.strictObject({ session: sessionId, number: z.optional(publicNumber) })
export const drawInput = z.strictObject({ session: sessionId })
export const numberOutput = z.object({
  session: z.string(),
  number: z.string(),
  by: z.string(),
  at: z.time,
  /** Null until a second person has confirmed it. */
  confirmedBy: z.nullable(z.string()),
  confirmedAt: z.nullable(z.string()),
})

export const drawOutput = z.object({
  session: z.string(),
  state: z.string(),
  at: z.time,
  entries: z.int(),
  /** Households and people who got places, and places that nobody took. */
  placed: z.int(),
  people: z.int(),
  free: z.int(),
})

export const resultInput = z.strictObject({
  session: sessionId,
  cursor: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
})

/** A page of the list, and the page of the ranking that belongs to it. */
export const resultOutput = z.object({
  session: z.string(),
  name: z.string(),
  state: z.string(),
  closesAt: z.time,
  closedAt: z.nullable(z.string()),
  /** What the list is hashed with, and how many places the reserved share is. */
  places: z.int(),
  reserved: z.int(),
  reservedPlaces: z.int(),
  source: z.nullable(z.object({ name: z.string(), issue: z.string(), at: z.time })),
  /** When the list was published, its SHA-256, and how many stand on it; null until it is. */
  listHash: z.nullable(z.string()),
  listAt: z.nullable(z.string()),
  total: z.int(),
  /** Who entered the number and who confirmed it, once two people have. */
  publicNumber: z.nullable(z.string()),
  enteredBy: z.nullable(z.string()),
  confirmedBy: z.nullable(z.string()),
  drawnAt: z.nullable(z.string()),
  /** In the order of the numbers. */
  entries: z.array(
    z.object({ id: z.string(), size: z.int(), reserved: z.boolean(), lost: z.boolean(), seal: z.string() }),
  ),
  /** In the order of the ranks; empty until it is drawn. */
  ranking: z.array(
    z.object({
      rank: z.int(),
      id: z.string(),
      who: z.string(),
      state: z.enum(['placed', 'waiting']),
      mine: z.optional(z.boolean()),
    }),
  ),
  /** The caller's own row on this page, and what opens its seal. */
  mine: z.nullable(z.object({ id: z.string(), home: z.string(), nonce: z.string() })),
  next: z.nullable(z.string()),
})
export type Result = z.infer<typeof resultOutput>
