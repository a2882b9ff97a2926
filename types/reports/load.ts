/** What goes out of `reports.load`: how much somebody has in hand, and whoever they stand above. */
import * as z from '../z'
import { roles } from '../permissions'

const load = {
  /** Whose clock runs. */
  open: z.int(),
  overdue: z.int(),
  /** Due within the next two hours (P). */
  soon: z.int(),
  /** Due by the end of today, what is late and soon too. */
  today: z.int(),
}
const colleague = z.object({ personId: z.string(), name: z.string(), role: z.enum(roles), ...load })
export type ColleagueLoad = z.infer<typeof colleague>

export const loadOutput = z.object({
  mine: z.object(load),
  /** For whoever gives reports to others: who has how much in their part of the grid, the most first. */
  others: z.array(colleague),
  /** There are more than were counted. */
  capped: z.boolean(),
})
