import * as z from '@shared/z'
import { collection } from '../../_platform/data/collection'
import { departureData } from './personalData'

const departureSchema = z.object({
  /** A keyed hash of the person's id: another call finds it, and nobody else can. Or a hash of the person's id and the call's key. */
  _id: z.string(),
  version: z.int(),
  /** Who left, for as long as something of them may be left: encrypted. Null in what only remembers that a call was made. */
  encrypted: z.nullable(z.string()),
  /** Whatever a call wrote that came in before this belongs to the life that ended. */
  until: z.string(),
  /** How often everything was looked through to the end. */
  passes: z.int(),
  /** What would no longer fit its schema and waits for a human: a collection and an `_id` each. */
  setAside: z.optional(z.array(z.object({ collection: z.string(), id: z.string() }))),
  /** When the timer goes on with it, or takes it away. */
  dueAt: z.string(),
})
export type Departure = z.infer<typeof departureSchema>

/** Who is leaving, from the call until nothing is left, about two minutes; and the calls, so that one sent again leaves once. */
export const departures = collection('departures', departureSchema, {
  indexes: { byDue: ['dueAt'] },
  label: '注销',
  personal: departureData,
})
