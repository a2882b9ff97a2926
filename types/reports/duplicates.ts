/** What goes in and out of 我也遇到 and of merging (DOMAIN §4). */
import * as z from '../z'
import { personId, placeCode, reportId } from '../ids'
import { time } from '../z'
import { categoryIds } from './categories'
import { reportStates } from './flow'
import { ratings } from './labels'

/** What somebody learns of a neighbour's report before they join: what, where and how far, and nothing of anybody. */
const similarReport = z.object({
  id: z.string(),
  version: z.int(),
  place: z.object({ code: z.string(), name: z.string() }),
  category: z.enum(categoryIds),
  state: z.enum(reportStates),
  since: time,
  /** How many households said 我也遇到. */
  joined: z.int(),
})
export type SimilarReport = z.infer<typeof similarReport>

/** Who is to follow it, when the caller acts for somebody (代办). */
const forWhom = { for: z.optional(personId) }

export const similarInput = z.strictObject({ place: placeCode, category: z.enum(categoryIds), ...forWhom })
export const similarOutput = z.object({ items: z.array(similarReport) })

const change = { id: reportId, version: z.int().check(z.gte(1)) }
/** The version is that of `similar`; whatever happened since, whoever joins loses nothing by it. */
export const joinInInput = z.strictObject({ ...change, ...forWhom })
export const unfollowInput = z.strictObject(change)
/** Whoever follows it no longer is told no more than that: its view is not theirs to read. */
export const unfollowOutput = z.object({ id: z.string(), following: z.literal(false) })
export const mergeInput = z.strictObject({ ...change, into: reportId })
export const unmergeInput = z.strictObject(change)

/** What a report can be merged into, for whoever handles it: what is open near it, the nearest in kind first. */
export const mergeableInput = z.strictObject({ id: reportId })
export const mergeableOutput = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      no: z.string(),
      category: z.enum(categoryIds),
      state: z.enum(reportStates),
      place: z.string(),
      text: z.string(),
      submittedAt: time,
    }),
  ),
})
export type Mergeable = z.infer<typeof mergeableOutput>['items'][number]

/** Who follows a report beside its reporter, as a reader may know of them. */
export const joinedView = z.object({
  count: z.int(),
  /** The reader is one of them. */
  mine: z.optional(z.boolean()),
  /** For whom the reader follows it, when they act for somebody (代办). */
  whose: z.optional(z.string()),
  /** What the reader said of how it was settled. */
  rating: z.optional(z.object({ solved: z.boolean(), rating: z.enum(ratings), note: z.optional(z.string()) })),
  /** For those who work on it: names masked, and what each said. */
  people: z.optional(
    z.array(
      z.object({ name: z.string(), at: time, solved: z.optional(z.boolean()), rating: z.optional(z.enum(ratings)) }),
    ),
  ),
})
export type JoinedView = z.infer<typeof joinedView>

/** A report that was merged into this one, for those who work on it. */
export const mergedReport = z.object({
  id: z.string(),
  no: z.string(),
  version: z.int(),
  place: z.string(),
  text: z.string(),
  hidden: z.optional(z.boolean()),
  photos: z.array(z.object({ url: z.string() })),
  reporter: z.string(),
  submittedAt: time,
})
export type MergedReport = z.infer<typeof mergedReport>
