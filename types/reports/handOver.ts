/** What goes in and out of `reports.handOver`: all that somebody has in hand, given to another before a leave. */
import * as z from '../z'
import { personId } from '../ids'

/** What stands in each report's history. */
export const handOverReason = '休假交接'

export const handOverInput = z.strictObject({ to: personId })
export const handOverOutput = z.object({
  /** How many this call gave over. */
  moved: z.int(),
  /** How many are still to be given: call again while there are some. */
  left: z.int(),
  /** Those that stay, and why. */
  failed: z.array(z.object({ id: z.string(), no: z.string(), why: z.string() })),
})
export type HandedOver = z.infer<typeof handOverOutput>
