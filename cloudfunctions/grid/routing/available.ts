/** Who holds a post at a moment, and whether they can take a report: the facts that routing asks of the grid (DOMAIN §4.5). */
import type { GridNode, GridPost, Holder, StandIn } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import { reaches, type Guarded, type Household } from '@shared/reports/reach'
import { dateOf, minuteOfDay, type Time } from '../../_platform/time'
import { existsAt, termsOf } from '../places/placement'
import { minutesOf } from './workingTime'

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
type Person = Pick<GridPost, 'personId' | 'name' | 'phone' | 'home' | 'otherHomes'>

export const holderOf = ({ personId, name, phone }: Person, role: Role): Holder =>
  phone ? { personId, name, role, phone } : { personId, name, role }

export const holds = (post: GridPost, at: Time) => post.from <= at && (post.until === null || at < post.until)

export const onLeave = ({ leave }: Pick<GridPost, 'leave'>, at: Time) => leave.some(l => l.from <= at && at < l.until)

/** Somebody with all their homes, as the grid keeps them beside their posts. */
export const householdIn = ({ personId, home, otherHomes = [] }: Person): Household => ({
  personId,
  homes: home ? [home, ...otherHomes] : otherHomes,
})

/** Must they keep out of it: their own, their household's, or a complaint about one of these? */
export const mustRecuse = (who: Person, report: Guarded) => !reaches(report, householdIn(who), 'handle')

/** Later than any term: whoever's last term ends is away from then on, where they stand in for somebody. */
export const forEver: Time = '9999-12-31T00:00:00.000+08:00'

/** Why a deputy is not there to stand in: they can be away themselves, or off their own post. Null when they are. */
function absenceOfDeputy({ suspended, leave = [] }: StandIn, at: Time): string | null {
  if (suspended) return '暂停履职'
  const away = leave.find(l => l.from <= at && at < l.until)
  return away ? (away.until === forEver ? '已经卸任' : '正在休假') : null
}

/** Is the deputy there to stand in? */
export const standsBy = (deputy: StandIn | null, at: Time): deputy is StandIn =>
  deputy !== null && absenceOfDeputy(deputy, at) === null

/** Is anybody of this post there, whoever the report is about? */
export const isManned = (post: GridPost, at: Time) =>
  (!post.suspended && !onLeave(post, at)) || standsBy(post.deputy, at)

/** Why this person cannot take it now; null when they can. */
export function unavailable(post: GridPost, at: Time, report: Guarded): string | null {
  if (post.suspended) return '暂停履职'
  if (onLeave(post, at)) return '正在休假'
  return mustRecuse(post, report) ? '要回避' : null
}

/** Why the deputy cannot take it in somebody's place; null when they can. */
export const deputyUnavailable = (deputy: StandIn, at: Time, report: Guarded): string | null =>
  absenceOfDeputy(deputy, at) ?? (mustRecuse(deputy, report) ? '要回避' : null)

/**
 * Is the post on duty at this moment? A post without shifts always is. A shift that ends before it begins goes over
 * midnight and belongs to the day on which it begins.
 */
export function onDuty(post: GridPost, at: Time): boolean {
  if (!post.duty) return true
  const minute = minuteOfDay(at)
  const today = weekdayOf(dateOf(at))
  return post.duty.some(({ weekdays, from, until }) => {
    const [begin, end] = [minutesOf(from), minutesOf(until)]
    if (begin < end) return weekdays.includes(today) && begin <= minute && minute < end
    return (weekdays.includes(today) && minute >= begin) || (weekdays.includes(dayBefore(today)) && minute < end)
  })
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (date: string) => new Date(date).getUTCDay() || 7
const dayBefore = (day: number) => (day === 1 ? 7 : day - 1)

/**
 * Who holds a node's lead post now: the lead, or the deputy while the lead is away. Null when it is vacant,
 * or when both are away.
 * `post` is the lead's own entry either way, `person` whoever answers.
 */
export function leadNow(node: GridNode, at: Time) {
  const role = leadOf(node)
  if (!role) return null
  for (const post of termsOf(node)) {
    if (post.role !== role || !holds(post, at)) continue
    const away = post.suspended || onLeave(post, at)
    const person = away ? post.deputy : post
    if (!away || standsBy(post.deputy, at))
      return person && { who: holderOf(person, post.role), person, post, standsIn: away }
  }
  return null
}
