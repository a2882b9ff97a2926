/** What 首页 shows, in one call (UI §2). */
import * as z from '../z'
import { dutyView } from '../grid/duty'
import { roles } from '../permissions'
import { editions } from '../people/settings'
import { reportSummary } from '../reports/summary'

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
      /** Whether they work at this moment. */
      present: z.boolean(),
      note: z.string(),
    }),
  ),
  /** Whether the lead works now, from when on again, and whom to call until then; null for somebody without a home. */
  duty: z.nullable(dutyView),
  reports: z.array(reportSummary),
  /** 标准版 or 长辈版, as the person chose it. */
  edition: z.enum(editions),
  /** For whoever works here: how much waits, of what their 工作台 begins with. */
  work: z.optional(
    z.object({ of: z.enum(['mine', 'grid', 'all']), toAccept: z.int(), dueSoon: z.int(), overdue: z.int() }),
  ),
})
export type Home = z.infer<typeof homeOutput>
