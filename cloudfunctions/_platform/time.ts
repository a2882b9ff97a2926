/**
 * Times of the product are texts with offset +08:00 and milliseconds, so that the order of the text is the order of
 * time, whatever zone the machine is in (DOMAIN §13). China has kept +08:00 without summer time since 1991, so a day
 * always has 24 hours.
 */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** `2026-11-24T13:52:07.123+08:00` */
export type Time = string
/** `2026-11-24`, in Shanghai. */
export type DateText = string

const minute = 60_000
const offset = 8 * 60 * minute

/** What a clock in London shows, `2026-11-24T13:52:07.123Z`; `Invalid Date` for what is no moment. */
function shown(ms: number): string {
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) ? String(date) : date.toISOString()
}

/** The time as a text, from milliseconds since the epoch; `Invalid Date` for what is no moment. */
export const fromEpoch = (ms: number): Time => shown(ms + offset).replace('Z', '+08:00')

/** Milliseconds since the epoch; NaN for what is no moment. By the language's own `Date`: a moment has one form, and bookings ask thousands of times. */
export const toEpoch = (time: Time): number => Date.parse(time)

export const addSeconds = (time: Time, seconds: number): Time => fromEpoch(toEpoch(time) + seconds * 1000)
export const addMinutes = (time: Time, minutes: number): Time => fromEpoch(toEpoch(time) + minutes * minute)
export const addDays = (time: Time, days: number): Time => addMinutes(time, days * 24 * 60)

export const dateOf = (time: Time): DateText => time.slice(0, 10)
export const startOfDay = (date: DateText): Time => `${date}T00:00:00.000+08:00`
/** Is there such a day? `2027-02-30` is none. */
export function isDay(text: DateText): boolean {
  const at = toEpoch(startOfDay(text))
  return !Number.isNaN(at) && dateOf(fromEpoch(at)) === text
}
/** The day that a spreadsheet counts from 1900 with a 29 February that never was: 1 March 1900 is 61. */
export const dayOfSerial = (serial: number): DateText => dayjs.utc('1899-12-30').add(serial, 'day').format('YYYY-MM-DD')
export const dayAfter = (date: DateText): DateText => dayjs.utc(date).add(1, 'day').format('YYYY-MM-DD')
export const dayBefore = (date: DateText): DateText => dayjs.utc(date).subtract(1, 'day').format('YYYY-MM-DD')

/** Minutes since the day began, with their fraction. Read from the text, which has one form: routing asks it of every post on its way. */
export const minuteOfDay = (time: Time): number => {
  const minutes = Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))
  return (minutes * 60_000 + Number(time.slice(17, 19)) * 1000 + Number(time.slice(20, 23))) / minute
}
