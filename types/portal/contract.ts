/** What 首页 shows, in one call (UI §2). */
import * as z from '../z'
import { roles } from '../permissions'
import { reportSummary } from '../reports/contract'

export const homeOutput = z.object({
  bound: z.boolean(),
  name: z.string(),
  home: z.nullable(z.object({ code: z.string(), name: z.string() })),
  /** The neighbour's hand: who answers for my unit now, a deputy when the lead is away. */
  lead: z.nullable(
    z.object({
      name: z.string(),
      role: z.enum(roles),
      phone: z.nullable(z.string()),
      present: z.boolean(),
      note: z.string(),
    }),
  ),
  reports: z.array(reportSummary),
  /** For whoever works here: how much waits, of what their 工作台 begins with. */
  work: z.optional(
    z.object({ of: z.enum(['mine', 'grid', 'all']), toAccept: z.int(), dueSoon: z.int(), overdue: z.int() }),
  ),
})
export type Home = z.infer<typeof homeOutput>
