/** What goes in and out of 回访: a sample of what closed without a word is asked after on the phone (DOMAIN §4). */
import * as z from '../z'
import { reportId } from '../ids'
import { optionalWords, pageInput, pageOf, time } from '../z'
import { strangerView } from './stranger'
import { categoryIds } from './categories'
import { reportStates } from './flow'
import { ratings } from './labels'

/** As the report keeps it: that it was drawn, and how it came out. */
export const keptCallBack = z.object({
  drawnAt: time,
  keepOut: z.array(z.string()),
  /** How often nobody was reached. */
  tries: z.int(),
  /** Absent while it waits. Not reached: not rated. */
  reached: z.optional(z.boolean()),
  solved: z.optional(z.boolean()),
  rating: z.optional(z.enum(ratings)),
  at: z.optional(time),
})

export const callBackItem = z.object({
  id: z.string(),
  no: z.string(),
  version: z.int(),
  category: z.enum(categoryIds),
  place: z.string(),
  text: z.string(),
  reporter: z.object({ name: z.string() }),
  /** Whose phone the caller may ask for, with a reason (`people.reveal`). */
  reporterId: z.optional(z.string()),
  /** They have no account: they were told nothing yet, and are called at the door if they left no number. */
  stranger: z.optional(strangerView),
  resolvedAt: z.nullable(time),
  /** Since when it waits for the call. */
  since: time,
  /** How often nobody was reached. */
  tries: z.int(),
})
export type CallBackItem = z.infer<typeof callBackItem>
export const callBacksInput = z.optional(z.strictObject(pageInput))
export const callBacksOutput = pageOf(callBackItem)

export const calledBackInput = z.strictObject({
  id: reportId,
  version: z.int().check(z.gte(1)),
  reached: z.boolean(),
  /** Reached: whether it is solved, as they say. */
  solved: z.optional(z.boolean()),
  rating: z.optional(z.enum(ratings)),
  note: optionalWords(500),
})

/** Whoever calls sees no more of it than they need. */
export const calledBackOutput = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(reportStates),
  /** Does it wait for another call? */
  waits: z.boolean(),
})

/** Whether the draw of a closed report comes out as it did. */
export const drawInput = z.strictObject({ id: reportId })
export const drawOutput = z.object({
  /** 0 to 9,999, out of the key and the report's id. */
  number: z.int(),
  /** What is below it is drawn, and everybody without an account. */
  below: z.int(),
  drawn: z.boolean(),
  /** Whether it was drawn when it closed. */
  recorded: z.boolean(),
})
