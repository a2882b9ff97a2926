/** What goes in and out of `grid`: choosing a place by walking down the tree, or by the code that was scanned. */
import * as z from '../z'
import { nodeCode, spotKinds } from './node'
import { nodeKinds } from './code'

export const placeView = z.object({
  code: z.string(),
  kind: z.enum(nodeKinds),
  name: z.string(),
  fullName: z.string(),
  /** It has something below it to choose from. */
  branches: z.boolean(),
  /** Spots only: what it is; it suggests what the report is about. */
  spot: z.optional(z.enum(spotKinds)),
})
export type PlaceView = z.infer<typeof placeView>

export const placesInput = z.strictObject({ under: z.nullable(nodeCode) })
export const placesOutput = z.object({ items: z.array(placeView) })
export const placeInput = z.strictObject({ code: nodeCode })
