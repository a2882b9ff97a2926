/**
 * Who answers now, from when on they work again, and whom to call until then: what a resident is told (DOMAIN §4). Pure, out of posts,
 * shifts, leave and the calendar. A lead works in the community's hours, a desk in its shifts.
 */
import type { Duty } from '@shared/grid/duty'
import type { GridNode, Holder } from '@shared/grid/node'
import { roleLabels } from '@shared/permissions'
import { sayClock } from '../../_platform/sayDay'
import { dateOf, type Time } from '../../_platform/time'
import { termsOf } from '../places/placement'
import { holds, leadAt, leadNow, onLeave, standsBy } from './available'
import { dutyDesk } from './question'
import { firstOf } from './settle'
import { isEndless, shiftsFrom, shiftsOn, type Shift, type Shifts } from './shifts'
import type { WorkingCalendar } from './workingTime'

/** Whoever answers for something at a moment. */
export interface Answerer {
  who: Holder
  shifts: Shifts
  /** The lead for whom they stand in. */
  standsInFor?: string
  /** Why it is not somebody nearer: `单元长王秀兰休假`. */
  detour?: string
}

/** Who answers for a place at a moment, its ladder lowest first: the lead, a deputy, or the next above. */
export function leadAnswering(upwards: readonly GridNode[], at: Time): Answerer | null {
  let detour: string | undefined
  for (const node of upwards) {
    const found = leadNow(node, at)
    if (!found) {
      detour ??= absenceOf(node, at)
      continue
    }
    const { who, post, standsIn } = found
    return {
      who,
      shifts: post.duty,
      ...(standsIn ? { standsInFor: post.name } : {}),
      ...(detour ? { detour } : {}),
    }
  }
  return null
}

/** Why nobody answers at a node that should have a lead. */
function absenceOf(node: GridNode, at: Time): string | undefined {
  const role = leadAt(node, at)
  if (!role) return undefined
  const post = termsOf(node).find(each => each.role === role && holds(each, at))
  if (!post) return `${roleLabels[role]}暂时空缺`
  return `${roleLabels[role]}${post.name}${onLeave(post, at) ? '休假' : '暂时不在'}`
}

/** Whoever has a report, if they are there at a moment. Without a post among these nodes they work in the community's hours. */
export function holderAnswering(holder: Holder, nodes: readonly GridNode[], at: Time): Answerer | null {
  const { personId, role } = holder
  const post = nodes
    .flatMap(termsOf)
    .find(
      each =>
        each.role === role && holds(each, at) && [each.personId, each.deputy?.personId].some(one => one === personId),
    )
  if (!post) return { who: holder, shifts: undefined }
  if (post.personId !== personId)
    return standsBy(post.deputy, at) ? { who: holder, shifts: post.duty, standsInFor: post.name } : null
  return post.suspended || onLeave(post, at) ? null : { who: holder, shifts: post.duty }
}

/** The duty desk at a moment, whoever's shift it is first; while nobody is there, the chief lead. */
export const deskAt = (root: GridNode | undefined, at: Time): Holder | null =>
  root ? firstOf([dutyDesk, 'chiefLead'].map(role => ({ node: root, role: role as Holder['role'] })), at) : null // prettier-ignore

interface Question {
  answers: (at: Time) => Answerer | null
  /** Of whom it is said when nobody answers. */
  named?: Holder | null
  desk: Holder | null
  now: Time
  calendar: WorkingCalendar
}

/** What is told. `until` is the moment at which it is no longer so. */
export function dutyOf({ answers, named, desk, now, calendar }: Question): Duty {
  const here = answers(now)
  const shifts = here?.shifts
  const callee = toCall(desk)
  const ahead = shiftsFrom(now, shifts, calendar)
  for (const shift of ahead) {
    if (shift.from <= now && here) return working({ here, shift, desk: callee, now, calendar })
    // Work that goes on now begins for somebody who comes back only with the next shift.
    const by = shift.from > now ? answers(shift.from) : null
    if (by) return resting({ here, named, next: { at: shift.from, by }, desk: callee, now, calendar })
  }
  return resting({ here, named, next: null, desk: callee, now, calendar })
}

type Callee = Duty['desk']

const toCall = (holder: Holder | null | undefined): Callee =>
  holder?.phone ? { name: holder.name, role: holder.role, phone: holder.phone } : null

const before = ({ detour }: Answerer) => (detour ? `${detour}，` : '')
const after = ({ standsInFor }: Answerer) => (standsInFor ? `，代${standsInFor}值班` : '')
const clock = (time: Time) => time.slice(11, 16).replace(/^0/, '')

interface Working {
  here: Answerer
  shift: Shift
  desk: Callee
  now: Time
  calendar: WorkingCalendar
}

function working({ here, shift, desk, now, calendar }: Working): Duty {
  const until = isEndless(shift.until, now) ? null : shift.until
  const day = shiftsOn(dateOf(now), here.shifts, calendar)
  const [first, last] = [day[0], day[day.length - 1]]
  const isWithinDay = first && last && shift.from >= first.from && dateOf(last.until) === dateOf(now)
  const hours = isWithinDay ? `今天 ${clock(first.from)}–${clock(last.until)} 在岗` : '在岗'
  const ends = until && !isWithinDay ? `，到${sayClock(until, now)}` : ''
  const isBreak = isWithinDay && shift.until < last.until
  return {
    onDuty: true,
    word: '在岗',
    brief: until ? `在岗，${saysEnd(until, now)} ${isBreak ? '午休' : '下班'}` : '在岗',
    says: `${before(here)}${here.who.name} ${hours}${ends}${after(here)}，有事您说话`,
    until,
    call: toCall(here.who) ?? desk,
    desk,
  }
}

/** A time of today needs no day. */
const saysEnd = (time: Time, now: Time) => (dateOf(time) === dateOf(now) ? clock(time) : sayClock(time, now))

interface Resting {
  /** Null while nobody answers at all. */
  here: Answerer | null
  named?: Holder | null | undefined
  /** When somebody works again, and who. */
  next: { at: Time; by: Answerer } | null
  desk: Callee
  now: Time
  calendar: WorkingCalendar
}

function resting({ here, named, next, desk, now, calendar }: Resting): Duty {
  const who = here?.who ?? named
  const word = here ? restOf(here, now, calendar) : '不在岗'
  const call = desk ?? toCall(who)
  const again = next
    ? `${before(next.by)}${next.by.who.name} ${sayClock(next.at, now)} 上班${after(next.by)}`
    : `${who ? `${who.name} ` : ''}现在不在岗`
  return {
    onDuty: false,
    word,
    brief: next ? `${word}，${saysEnd(next.at, now)} 上班` : word,
    says: `${again}；${urgentSays(call)}`,
    until: next?.at ?? null,
    call,
    desk,
  }
}

/** What kind of rest it is: between two shifts of a day, before the first, after the last, or a day off. */
function restOf(here: Answerer, now: Time, calendar: WorkingCalendar): string {
  const day = shiftsOn(dateOf(now), here.shifts, calendar)
  const worked = day.some(({ until }) => until <= now)
  const works = day.some(({ from }) => now < from)
  if (worked) return works ? '午休' : '下班了'
  return works ? '还没上班' : '今天休息'
}

function urgentSays(call: Callee): string {
  if (!call) return '急事打 110、119 或 120'
  return call.role === dutyDesk ? '急事打值班电话' : `急事打给${roleLabels[call.role]} ${call.name}`
}
