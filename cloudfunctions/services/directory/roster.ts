/** The office's duty roster at a moment: out of posts, shifts, leave and deputies. Pure. */
import type { GridNode, GridPost } from '@shared/grid/node'
import { roleLabels, type Role } from '@shared/permissions'
import type { OnDuty } from '@shared/services/directory/directory'
import { addDays, dateOf, startOfDay, type Time } from '../../_platform/time'
import { holds, onLeave, standsBy } from '../../grid/routing/available'
import { dutyDesk } from '../../grid/routing/question'
import { isEndless, shiftsFrom } from '../../grid/routing/shifts'
import type { WorkingCalendar } from '../../grid/routing/workingTime'

/** Posts of the community itself that somebody may want to call, whoever is called first first. */
const officeRoles: readonly Role[] = ['clerk', dutyDesk, 'chiefLead', 'property', 'mediator']

/** Who is there at a moment, and until when; each with the number of the post. */
export function onDutyAt(root: GridNode, at: Time, calendar: WorkingCalendar): OnDuty[] {
  return officeRoles.flatMap(role =>
    root.posts
      .filter(post => post.role === role && holds(post, at))
      .flatMap(post => presentIn(post, at, calendar) ?? []),
  )
}

/** Who answers at the duty desk in the night that follows a moment's day: from its midnight on. Null when nobody does. */
export function nightOf(root: GridNode, at: Time, calendar: WorkingCalendar): OnDuty | null {
  const midnight = startOfDay(dateOf(addDays(at, 1)))
  const [first] = root.posts
    .filter(post => post.role === dutyDesk && holds(post, midnight))
    .flatMap(post => presentIn(post, midnight, calendar) ?? [])
  return first ?? null
}

/** Whoever of a post is there: its holder, or who stands in. Null when nobody is. */
function presentIn(post: GridPost, at: Time, calendar: WorkingCalendar): OnDuty | null {
  const [shift] = shiftsFrom(at, post.duty, calendar)
  if (!shift || shift.from > at) return null
  const isAway = post.suspended || onLeave(post, at)
  if (isAway && !standsBy(post.deputy, at)) return null
  const who = isAway && post.deputy ? post.deputy : post
  const ends = [shift.until, post.until].filter(until => until !== null).sort()[0] ?? null
  return {
    post: roleLabels[post.role],
    name: who.name,
    phone: who.phone ?? null,
    until: ends === null || isEndless(ends, at) ? null : ends,
  }
}
