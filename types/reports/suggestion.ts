/** What goes in and out of `reports.suggest` (ARCHITECTURE §8). */
import * as z from '../z'
import { placeCode } from '../ids'
import { sought } from '../z'
import { categoryIds } from './categories'

/** Read by nobody: not kept, not logged, not checked. */
export const suggestInput = z.strictObject({
  text: sought(500, '最多写 500 个字'),
  place: z.optional(z.nullable(placeCode)),
})

const suggested = z.object({
  id: z.enum(categoryIds),
  /** How likely, from 0 to 1; together at most 1. */
  score: z.number(),
  /** The words of the text that spoke for it, in the order in which they stand there. */
  why: z.array(z.string()),
})
export type Suggested = z.infer<typeof suggested>

/** Best first; none while the text says nothing. */
export const suggestOutput = z.array(suggested)
