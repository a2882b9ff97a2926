/** Who holds a post at a moment, and whether they can take a report: the facts that routing asks of the grid (DOMAIN §4.5). */
import type { GridNode, GridPost, Holder, StandIn } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import { dateOf, minuteOfDay, type Time } from '../../_platform/time'
import { existsAt, termsOf } from '../places/placement'
import { minutesOf } from './workingTime'

/** People and households whom a report must not reach: the reporter's own, and whoever is complained about. */
export interface Avoid {
  personIds: ReadonlySet<string>
  homes: ReadonlySet<string>
}

const leadRoleOf: Partial<Record<GridNode['kind'], Role>> = {
  unit: 'unitLead',
  building: 'buildingLead',
  area: 'areaLead',
  community: 'chiefLead',
}

/** The role that leads this kind of node; none for an estate, a home or a spot. */
export const leadOf = (node: GridNode | undefined): Role | null => (node && leadRoleOf[node.kind]) ?? null

/** The role that leads it at a moment: a unit that is not there needs nobody. */
export const leadAt = (node: GridNode, at: Time): Role | null => (existsAt(node, at) ? leadOf(node) : null)

/** Whoever holds a post or stands in for its holder. */
type Person = Pick<GridPost, 'personId' | 'name' | 'phone' | 'home'>

export const holderOf = (who: Person, role: Role): Holder => ({
  personId: who.personId,
  name: who.name,
  role,
  ...(who.phone ? { phone: who.phone } : {}),
})

export const holds = (post: GridPost, at: Time) => post.from <= at && (post.until === null || at < post.until)

export const onLeave = ({ leave }: Pick<GridPost, 'leave'>, at: Time) => leave.some(l => l.from <= at && at < l.until)

export const mustAvoid = (who: Person, avoid: Avoid) =>
  avoid.personIds.has(who.personId) || (who.home !== undefined && avoid.homes.has(who.home))

/** Is the deputy there to stand in? They can be away themselves, or off their own post. */
export const standsBy = (deputy: StandIn | null, at: Time): deputy is StandIn =>
  deputy !== null && !deputy.suspended && !onLeave({ leave: deputy.leave ?? [] }, at)

/** Why this person cannot take it now; null when they can. */
export function unavailable(post: GridPost, at: Time, avoid: Avoid): string | null {
  if (post.suspended) return '暂停履职'
  if (onLeave(post, at)) return '正在休假'
  return mustAvoid(post, avoid) ? '要回避' : null
}

/**
 * Is the post on duty at this moment? A post without shifts always is. A shift that ends before it begins goes over
 * midnight and belongs to the day on which it begins.
 */
export function onDuty(post: GridPost, at: Time): boolean {
  if (!post.duty) return true
  const minute = minuteOfDay(at)
  const today = weekday(dateOf(at))
  return post.duty.some(({ weekdays, from, until }) => {
    const [begin, end] = [minutesOf(from), minutesOf(until)]
    if (begin < end) return weekdays.includes(today) && begin <= minute && minute < end
    return (weekdays.includes(today) && minute >= begin) || (weekdays.includes(dayBefore(today)) && minute < end)
  })
}

/** Monday is 1, Sunday 7. */
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7
const dayBefore = (day: number) => (day === 1 ? 7 : day - 1)

/**
 * Who holds a node's lead post now: the lead, or the deputy while the lead is away. Null when it is vacant,
 * or when both are away.
 * `post` is the lead's own entry either way.
 */
export function leadNow(node: GridNode, at: Time): { who: Holder; post: GridPost; standsIn: boolean } | null {
  const role = leadOf(node)
  for (const post of termsOf(node)) {
    if (post.role !== role || !holds(post, at)) continue
    const away = post.suspended || onLeave(post, at)
    if (!away) return { who: holderOf(post, post.role), post, standsIn: false }
    if (standsBy(post.deputy, at)) return { who: holderOf(post.deputy, post.role), post, standsIn: true }
  }
  return null
}
