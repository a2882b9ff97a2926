/** Whether something is open at a moment, until when, and from when on again: holidays are known (DOMAIN §7). Pure. */
import type { Hours } from '@shared/services/directory/hours'
import { addMinutes, dateOf, dayAfter, dayBefore, startOfDay, type DateText, type Time } from '../../_platform/time'
import { sayClock } from '../../_platform/sayDay'
import { weekdayOf } from '../../grid/routing/available'
import { minutesOf } from '../../grid/routing/workingTime'

/** What is known of days. */
export interface Calendar {
  /** Knows holidays and make-up workdays. */
  isWorkday(day: DateText): boolean
  /** `国庆节`; null on any other day. */
  holidayOn(day: DateText): string | null
}

export interface Open {
  now: boolean
  /** When it closes, or opens again. Null: it never closes, or nobody knows when it opens. */
  until: Time | null
  /** The holiday for which it is closed today. */
  holiday: string | null
}

/** So many days ahead are looked at: over the longest holiday, and a whole week of a place that opens once in it. */
const days = 20
const midnight = 24 * 60

interface Span {
  from: Time
  until: Time
}

/** What begins on a day. */
function spansOn(day: DateText, hours: Exclude<Hours, { kind: 'always' }>, calendar: Calendar): Span[] {
  const at = (minutes: number) => addMinutes(startOfDay(day), minutes)
  const span = (from: string, until: string): Span => {
    const [begins, ends] = [minutesOf(from), minutesOf(until)]
    return { from: at(begins), until: at(ends <= begins ? ends + midnight : ends) }
  }
  if (hours.kind === 'office')
    return calendar.isWorkday(day) ? hours.shifts.map(({ from, until }) => span(from, until)) : []
  if (hours.holidays === 'closed' && calendar.holidayOn(day) !== null) return []
  return hours.stretches
    .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
    .map(({ from, until }) => span(from, until))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
}

/** Is it open at a moment, and until when is that so? */
export function openAt(hours: Hours, now: Time, calendar: Calendar): Open {
  if (hours.kind === 'always') return { now: true, until: null, holiday: null }
  const holiday = closedFor(hours, now, calendar)
  const [next] = spansFrom(now, hours, calendar)
  if (!next) return { now: false, until: null, holiday }
  if (next.from > now) return { now: false, until: next.from, holiday }
  return { now: true, until: isFar(next.until, now) ? null : next.until, holiday: null }
}

/** What is going on at a moment and what comes after it; stretches that meet are one. */
function* spansFrom(now: Time, hours: Exclude<Hours, { kind: 'always' }>, calendar: Calendar): Generator<Span> {
  let open = null as Span | null
  let day = dayBefore(dateOf(now))
  for (let n = 0; n < days; n++, day = dayAfter(day)) {
    for (const span of spansOn(day, hours, calendar)) {
      if (open && span.from <= open.until) {
        open = { from: open.from, until: span.until > open.until ? span.until : open.until }
        continue
      }
      if (open && now < open.until) yield open
      open = span
    }
  }
  if (open && now < open.until) yield open
}

/** Nobody has looked further: it does not close. */
const isFar = (until: Time, now: Time) => until > addMinutes(now, (days - 3) * midnight)

const closedFor = (hours: Hours, now: Time, { holidayOn }: Calendar) =>
  hours.kind === 'weekly' && hours.holidays === 'asEver' ? null : holidayOn(dateOf(now))

/** `现在开着，到今天 17:30` */
export function sayOpen({ now: isOpen, until, holiday }: Open, now: Time): string {
  if (isOpen) return until ? `现在开着，到${sayClock(until, now)}` : '现在开着'
  const why = holiday ? `${holiday}休息` : '现在没开'
  return until ? `${why}，${sayClock(until, now)}开` : why
}
