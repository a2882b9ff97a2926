/** Who can be reached now, and who not before when: what a resident is told of whoever answers for them. */
import * as z from '../z'
import { placeCode } from '../ids'
import { roles } from '../permissions'

/** Somebody to call at once. */
const callee = z.object({ name: z.string(), role: z.enum(roles), phone: z.string() })

export const dutyView = z.object({
  /** Whether somebody who answers works at this moment. */
  onDuty: z.boolean(),
  /** The same in a word: `在岗`, `午休`, `下班了`, `今天休息`. */
  word: z.string(),
  /** In a few: `在岗，17:30 下班`. */
  brief: z.string(),
  /** Whole: who, from when on, and what to do until then. */
  says: z.string(),
  /** Until when this holds: from then on they are off, or work again. Null when nobody knows. */
  until: z.nullable(z.time),
  /** Whom to call until then; null when there is truly nobody with a number. */
  call: z.nullable(callee),
  /** The duty desk, at every hour; null while nobody is there. */
  desk: z.nullable(callee),
})
export type Duty = z.infer<typeof dutyView>

/** Who works for a place, from nearby to above: those whom a complaint can be about. */
export const answeringInput = z.strictObject({ place: z.nullable(placeCode) })
export const answeringOutput = z.object({
  items: z.array(z.object({ personId: z.string(), name: z.string(), role: z.enum(roles), place: z.string() })),
})
