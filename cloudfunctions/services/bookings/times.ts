/** The slots of a day, and which of its numbered places belong to which. Pure (DOMAIN §7). */
import type { SlotWhere } from '@shared/services/bookings/bookingLabels'
import { bookingRules, slotKinds } from '@config/community/slots'
import { calendarOf } from '@config/community/workingTime'
import {
  addDays,
  addMinutes,
  dateOf,
  dayAfter,
  isDay,
  startOfDay,
  type DateText,
  type Time,
} from '../../_platform/time'
import { minutesOf, type WorkingCalendar } from '../../grid/routing/workingTime'

export interface Slot {
  /** `2026-11-30#c0900` */
  id: string
  day: DateText
  where: SlotWhere
  from: Time
  to: Time
  /** The numbers of its places: each is one household's. A day counts them from 1. */
  seats: readonly number[]
}

const letters: Record<SlotWhere, string> = { counter: 'c', home: 'h' }
const wheres: readonly SlotWhere[] = ['counter', 'home']

/** All slots of a working day: those of the counter, then the visits at home, each in its order. */
export function slotsOf(day: DateText): Slot[] {
  let seat = 0
  return wheres.flatMap(where => {
    const { starts, minutes, places } = slotKinds[where]
    return starts.map(start => {
      const from = addMinutes(startOfDay(day), minutesOf(start))
      const seats = Array.from({ length: places }, () => ++seat)
      return {
        id: `${day}#${letters[where]}${start.replace(':', '')}`,
        day,
        where,
        from,
        to: addMinutes(from, minutes),
        seats,
      }
    })
  })
}

/** A slot by its id; null where there is none. */
export const slotById = (id: string): Slot | null => {
  const day = id.slice(0, id.indexOf('#'))
  return isDay(day) ? (slotsOf(day).find(slot => slot.id === id) ?? null) : null
}

/** The slot to which a numbered place belongs. */
export const slotOfSeat = (day: DateText, seat: number): Slot | null =>
  slotsOf(day).find(({ seats }) => seats.includes(seat)) ?? null

/** The number that is called out. */
export function sayNumber(day: DateText, seat: number): string {
  const all = slotsOf(day)
  const home = all.find(({ where }) => where === 'home')
  const [firstAtHome = Infinity] = home?.seats ?? []
  return seat < firstAtHome ? String(seat) : `上门${seat - firstAtHome + 1}`
}

/** The days that can be booked at a moment, the nearest first: working days, today as long as a slot of it is left. */
export function daysToBook(now: Time, calendar: WorkingCalendar): DateText[] {
  const days: DateText[] = []
  for (let day = dateOf(now); day <= dateOf(addDays(now, bookingRules.daysAhead)); day = dayAfter(day)) {
    if (calendar.isWorkday(day) && slotsOf(day).some(slot => now < lastMoment(slot))) days.push(day)
  }
  return days
}

/** Until when a slot can be booked: what somebody did not use is somebody else's while it lasts. */
export const lastMoment = ({ to }: Pick<Slot, 'to'>): Time => addMinutes(to, -bookingRules.lastMinutes)

/** Why a day cannot be booked, in a sentence; null when it can. */
export function whyNot(day: DateText, now: Time, calendar: WorkingCalendar): string | null {
  const days = daysToBook(now, calendar)
  if (days.includes(day)) return null
  if (day < dateOf(now)) return '这天已经过去了，请选后面的日子'
  if (day === dateOf(now) && calendar.isWorkday(day)) return '今天的都过去了，请选后面的日子'
  const last = dateOf(addDays(now, bookingRules.daysAhead))
  if (day > last) return `现在最远约到 ${sayShort(last)}，请选近一点的日子`
  return '这天窗口休息，请换一天'
}

/** `11月30日` */
export const sayShort = (day: DateText) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** What has to be said with days of a year whose holidays are not published yet. */
export const calendarWarning = (days: readonly DateText[]): string | null => {
  const years = days.map(day => Number(day.slice(0, 4)))
  return years.length > 0 ? (calendarOf(Math.min(...years), Math.max(...years)).says ?? null) : null
}
