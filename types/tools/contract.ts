/** What goes in and out of `tools`: the community's shared tools, lent for a day (DOMAIN §14). */
import * as z from '../z'
import { day, pageInput, pageOf, words } from '../z'
import { loanEvents, loanStates } from './flow'

/** A tool of config/community/tools.ts. */
const toolId = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z]{0,39}$/, '没有这个工具，请重新选'))
  .brand<'tool'>()
const loanId = z.id.brand<'loan'>()

export const loanView = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(loanStates),
  tool: z.object({ id: z.string(), name: z.string() }),
  /** The day for which it is lent. */
  day,
  asker: z.object({ name: z.string(), place: z.string() }),
  at: z.time,
  /** Why it was declined. */
  reason: z.nullable(z.string()),
  /** What this person may do now. */
  allowed: z.array(z.enum(loanEvents)),
})
export type LoanView = z.infer<typeof loanView>

/** What is lent; of each tool the days on which it is taken. */
export const offeredOutput = z.object({
  tools: z.array(z.object({ id: z.string(), name: z.string(), note: z.string(), taken: z.array(day) })),
  /** The last day that can be asked for. */
  until: day,
})
export type OfferedTool = z.infer<typeof offeredOutput>['tools'][number]

export const askInput = z.strictObject({ tool: toolId, day })

const ofLoan = { id: loanId, version: z.int() }
export const stepInput = z.strictObject(ofLoan)
export const declineInput = z.strictObject({ ...ofLoan, reason: words(100) })

export const loansInput = z.strictObject(pageInput)
export const loansOutput = pageOf(loanView)
