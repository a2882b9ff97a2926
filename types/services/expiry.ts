/** What goes in and out of the reminders of what ends: permits that somebody noted, and leases (DOMAIN §7). */
import { personId } from '../ids'
import * as z from '../z'
import { day } from '../z'
import { serviceId } from './ids'

/** `until: null` takes the reminder back. */
export const noteExpiryInput = z.strictObject({ service: serviceId, until: z.nullable(day), for: z.optional(personId) })
/** `for`: whom the caller acts for; without it, themselves. */
export const expiringInput = z.strictObject({ for: z.optional(personId) })

export const endingView = z.object({
  kind: z.enum(['permit', 'lease']),
  /** The service that renews it; its guide is one tap away. */
  service: z.string(),
  name: z.string(),
  /** The last day; null for what nobody has noted yet. */
  until: z.nullable(day),
  /** Days that are left; negative when it is over. */
  daysLeft: z.nullable(z.int()),
  says: z.string(),
})
export type Ending = z.infer<typeof endingView>
export const expiringOutput = z.object({ items: z.array(endingView), next: z.nullable(z.string()) })
