/** What goes in and out of `admin`. */
import { setAsideId } from '../ids'
import * as z from '../z'
import { pageInput, pageOf } from '../z'
import { setAsideKinds } from './labels'

/** A document that was left out everywhere because it is damaged. */
const setAsideView = z.object({
  id: z.string(),
  /** Where it stands: the collection and its `_id`. */
  collection: z.string(),
  document: z.string(),
  kind: z.enum(setAsideKinds),
  /** Which fields are wrong, as paths; what stands there is not told. */
  fields: z.array(z.string()),
  /** The action that met it. */
  action: z.string(),
  at: z.string(),
  mendedAt: z.nullable(z.string()),
  /** The whole of it in a sentence. */
  says: z.string(),
})
export type SetAsideView = z.infer<typeof setAsideView>

/** Those that wait; with `mended` those that do not any more. */
export const setAsideInput = z.strictObject({ ...pageInput, mended: z.optional(z.boolean()) })
export const setAsideOutput = pageOf(setAsideView)
export const mendedInput = z.strictObject({ id: setAsideId })
export const mendedOutput = setAsideView
