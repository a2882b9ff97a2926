/** What goes in and out of the call list: whom WeChat does not tell what must reach them (DOMAIN §5). */
import * as z from '../z'
import { messageId, placeCode } from '../ids'
import { pageInput, pageOf, time } from '../z'
import { callOutcomes } from './labels'

export const callItem = z.object({
  id: z.string(),
  person: z.object({
    id: z.string(),
    name: z.string(),
    /** Masked; null when none is held. */ phone: z.nullable(z.string()),
  }),
  /** What kind of message it is: not what it says. */
  kind: z.string(),
  /** To somebody without an account what it says too: they cannot read it anywhere. */
  says: z.optional(z.string()),
  /** Where they live, or work. */
  place: z.string(),
  at: time,
  /** Since when somebody is to be called, or when they were tried last. */
  since: time,
  tries: z.int(),
  /** The last call. */
  called: z.nullable(z.object({ outcome: z.enum(callOutcomes), at: time, by: z.string() })),
})
export type CallItem = z.infer<typeof callItem>

export const callListInput = z.strictObject({ ...pageInput, node: z.optional(placeCode) })
export const callListOutput = pageOf(callItem)

export const calledInput = z.strictObject({ id: messageId, outcome: z.enum(callOutcomes) })
/** `waits`: whether it still has to be tried. */
export const calledOutput = z.object({ id: z.string(), outcome: z.enum(callOutcomes), at: time, waits: z.boolean() })
