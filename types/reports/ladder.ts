/** The ladder and the weekly list (督办单): what goes in and out (ARCHITECTURE §8). */
import * as z from '../z'
import { day, pageInput, pageOf, time } from '../z'
import { roles } from '../permissions'
import { categoryIds, levels } from './categories'
import { reportStates } from './flow'
import { outcomes } from './outcomeLabels'

/** The clocks of a report: until somebody takes it up, until it is done, and until an appeal is answered. */
export const clocks = ['acknowledge', 'finish', 'answer'] as const
export type Clock = (typeof clocks)[number]

/** How far supervision has climbed, and since when it is so far. */
export const escalationView = z.object({ level: z.int(), since: z.nullable(time) })

const person = z.object({ name: z.string(), role: z.enum(roles) })

/** Which week: `2026-W48`, or any day of it; without it, this one. */
export const weeklyInput = z.strictObject({
  ...pageInput,
  week: z.optional(z.string().check(z.regex(/^\d{4}-(W\d\d|\d\d-\d\d)$/, '请选一周'))),
})

/** One line of the sheet. Who reported it and what they wrote stands on no paper. */
export const weeklyItem = z.object({
  id: z.string(),
  no: z.string(),
  state: z.enum(reportStates),
  category: z.enum(categoryIds),
  level: z.enum(levels),
  place: z.string(),
  /** Null for what lies in no area, or nobody knows where. */
  area: z.nullable(z.object({ code: z.string(), name: z.string() })),
  holder: z.nullable(person),
  supervisors: z.array(person),
  escalation: escalationView,
  submittedAt: time,
  dueAt: time,
  /** When it came onto the list; after a reopening, when it came back. */
  breachedAt: z.nullable(time),
  /** In how many weeks it stood there, up to the one that was asked for. */
  weeks: z.int(),
  /** When it was settled, whatever came of it; null while it is open. */
  settledAt: z.nullable(time),
  outcome: z.nullable(z.enum(outcomes)),
})
export type WeeklyItem = z.infer<typeof weeklyItem>

export const weeklyOutput = z.extend(pageOf(weeklyItem), {
  week: z.string(),
  /** Its Monday and its Sunday. */
  from: day,
  until: day,
  /** The weeks beside it; the next one is null while it has not begun. */
  before: z.string(),
  after: z.nullable(z.string()),
})
export type WeeklyOutput = z.infer<typeof weeklyOutput>
