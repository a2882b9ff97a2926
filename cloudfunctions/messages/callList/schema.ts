/** A call as it is kept with what it was about. */
import { callOutcomes } from '@shared/messages/labels'
import * as z from '@shared/z'

export const notedCall = z.object({
  outcome: z.enum(callOutcomes),
  at: z.string(),
  by: z.object({ personId: z.string(), name: z.string() }),
  /** How often somebody tried, this time counted in. */
  tries: z.int(),
  /** A hash of the call that said so. */
  call: z.string(),
})
export type NotedCall = z.infer<typeof notedCall>
