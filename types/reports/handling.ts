/** What goes in and out where a report does not go its straight way: declined, appealed, suspended, extended (DOMAIN §4). */
import * as z from '../z'
import { reportId } from '../ids'
import { roles } from '../permissions'
import { day, optionalWords, time, words } from '../z'
import { waitingFors } from './labels'

/** That it waits, or that its holder asks whether it may: for whom, and until which day. */
export const pauseView = z.object({
  waitingFor: z.enum(waitingFors),
  until: day,
  /** Since when it waits; null while it is only asked for. */
  since: z.nullable(time),
})

/** A pause as the report keeps it. */
export const keptPause = z.object({
  waitingFor: z.optional(z.enum(waitingFors)),
  /** As it was kept before `waitingFor`. */
  waitsFor: z.optional(z.enum(['resident', 'parts', 'others', 'weather'])),
  until: day,
  since: z.nullable(time),
})

/** Who declined it, as the report keeps it. */
export const keptDecliner = z.object({ personId: z.string(), role: z.enum(roles), at: time })

/** The reporter does not accept that it was declined, and somebody above answers. */
export const appealView = z.object({
  at: time,
  /** Until when the answer is due. */
  dueAt: time,
  /** Was the resident right? Null until somebody has answered. */
  upheld: z.nullable(z.boolean()),
})

export const declinedView = z.object({
  at: time,
  by: z.object({ name: z.string(), role: z.nullable(z.enum(roles)) }),
  reason: z.string(),
  /** Who takes such things: with a phone where we know one. */
  channel: z.object({ name: z.string(), note: z.optional(z.string()), phone: z.optional(z.string()) }),
  /** What the reporter said against it, and what they were answered. */
  appeal: z.optional(z.string()),
  answer: z.optional(z.string()),
})
export type DeclinedView = z.infer<typeof declinedView>

const change = { id: reportId, version: z.int().check(z.gte(1)) }

export const declineInput = z.strictObject({
  ...change,
  reason: words(200),
  /** The id of one of `channels` (config/community/channels.ts), or who takes it in words. */
  channel: words(100),
})
export const appealInput = z.strictObject({ ...change, reason: words(500) })
/** `upheld`: the resident was right, it is to be handled here. */
export const decideAppealInput = z.strictObject({ ...change, upheld: z.boolean(), note: words(500) })

export const suspendInput = z.strictObject({
  ...change,
  reason: words(200),
  until: day,
  waitingFor: z.enum(waitingFors),
})
export type SuspendInput = z.infer<typeof suspendInput>
export const approveSuspensionInput = z.strictObject({ ...change, approved: z.boolean(), note: optionalWords(200) })
export const extendInput = z.strictObject({ ...change, reason: words(200) })
