/** The ladder: when supervision climbs, and to whom (DOMAIN §4, P). Percent of the time that a clock allows. */
import { leadRoles, type Role } from '@shared/permissions'
import type { Level } from '@shared/reports/categories'

export const climbing = {
  /** The holder is reminded. */
  remindAt: 50,
  /** The time is over: the first who stands above joins. */
  joinAt: 100,
  /** One more joins with each further so many. */
  every: 50,
} as const

/** Who joins, lowest first: of these roles whoever stands above the holder, or above whoever holds it in the role of `startsWith`. */
interface Rungs {
  roles: readonly Role[]
  /** Whoever of this role holds it stands below all of them. */
  startsWith?: Role
}

const leads: Rungs = { roles: leadRoles }

/** An emergency has a table of its own: the duty desk has it, and the area's lead, who got a copy, is the first to join. */
export const rungs: Record<Level, Rungs> = {
  P0: { roles: ['areaLead', 'chiefLead'], startsWith: 'dispatcher' },
  P1: leads,
  P2: leads,
  P3: leads,
  P4: leads,
}
