/** What goes in and out of `audit`. */
import { placeCode } from '../ids'
import { roles } from '../permissions'
import * as z from '../z'
import { day, pageInput, pageOf } from '../z'
import { auditActions, auditFaultKinds } from './labels'

export const sealOutput = z.object({
  sealed: z.array(z.string()),
  /** There are more days to be sealed. */ left: z.int(),
})

const fault = z.object({ kind: z.enum(auditFaultKinds), /** Of the row, or the day. */ id: z.string() })
export type AuditFault = z.infer<typeof fault>

export const verifyInput = z.strictObject({ day })
export const verifyOutput = z.object({
  day: z.string(),
  rows: z.int(),
  /** The day has its root: from then on nothing in it can change unseen. */
  sealed: z.boolean(),
  faults: z.array(fault),
  /** There are more than are shown. */
  faultCount: z.int(),
})

export const entriesInput = z.strictObject({
  ...pageInput,
  node: z.optional(placeCode),
  action: z.optional(z.enum(auditActions)),
})
const entry = z.object({
  id: z.string(),
  at: z.string(),
  action: z.enum(auditActions),
  /** The place whose posts it was about; null when it was about a person. */
  node: z.nullable(z.string()),
  /** Its name, as people call it. */
  place: z.nullable(z.string()),
  /** Null when it was erased with somebody who left. */
  by: z.nullable(z.object({ name: z.string(), role: z.nullable(z.enum(roles)) })),
  /** Whose data or rights it was about. */
  subject: z.nullable(z.string()),
  what: z.record(z.string(), z.string()),
})
export type AuditEntry = z.infer<typeof entry>
export const entriesOutput = pageOf(entry)
