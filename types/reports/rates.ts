/** 三率 (DOMAIN §4): what is counted, and what goes in and out of the actions about it. */
import { reportId, placeCode } from '../ids'
import { roles } from '../permissions'
import * as z from '../z'
import { pageInput, pageOf, time, words } from '../z'
import { reportEvents, reportStates } from './flow'
import { rateCounts } from './rateLabels'
import { categoryIds } from './categories'

/** A month, `2026-11`, in Shanghai. */
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选一个月份'))

export const ratesInput = z.strictObject({ node: placeCode, month })
/** Of so many, so many: shown together, for a share of three says little. */
const rate = z.object({ numerator: z.int(), denominator: z.int() })
export type Rate = z.infer<typeof rate>
const threeRates = { response: rate, solved: rate, satisfied: rate }
const counts = z.record(z.enum(rateCounts), z.int())
export type RateCounts = z.infer<typeof counts>

export const ratesOutput = z.object({
  node: z.string(),
  name: z.string(),
  month: z.string(),
  ...threeRates,
  counts,
  /** Who did so often what keeps a report from being handled or from counting: by post, never by person (DOMAIN §12). */
  deeds: z.array(z.object({ event: z.enum(reportEvents), role: z.enum(roles), times: z.int() })),
  /** The same of each part below that had any. */
  parts: z.array(z.object({ code: z.string(), name: z.string(), ...threeRates, counts })),
  /** Until when it is counted; null when nothing was. */
  at: z.nullable(time),
})
export type RatesView = z.infer<typeof ratesOutput>

const change = { id: reportId, version: z.int().check(z.gte(1)) }
export const excludeInput = z.strictObject({ ...change, reason: words(200) })
export const confirmExclusionInput = z.strictObject(change)
export const includeInput = z.strictObject({ ...change, reason: z.optionalWords(200) })

export const exclusionsInput = z.strictObject({ ...pageInput, node: placeCode, month })
const exclusionItem = z.object({
  id: z.string(),
  no: z.string(),
  version: z.int(),
  state: z.enum(reportStates),
  category: z.enum(categoryIds),
  place: z.string(),
  reason: z.string(),
  by: z.object({ name: z.string(), role: z.nullable(z.enum(roles)) }),
  at: time,
  /** Who agreed; null while it is only asked for, and counts as before. */
  agreed: z.nullable(z.object({ name: z.string(), role: z.nullable(z.enum(roles)), at: time })),
  allowed: z.array(z.enum(reportEvents)),
})
export type ExclusionItem = z.infer<typeof exclusionItem>
export const exclusionsOutput = pageOf(exclusionItem)

export const recountInput = z.strictObject({ month })
export const recountOutput = z.object({
  reports: z.int(),
  /** Reports whose newest change is not in the counters yet. */
  waiting: z.int(),
  /** Where the counters say something else than the timelines. */
  differences: z.array(z.object({ node: z.string(), what: z.string(), counted: z.int(), rebuilt: z.int() })),
})
export type RecountView = z.infer<typeof recountOutput>
