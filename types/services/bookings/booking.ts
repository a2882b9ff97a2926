/** What goes in and out of the counter's bookings (DOMAIN §7). */
import { listedPersonId, personId } from '../../ids'
import * as z from '../../z'
import { day, pageInput, pageOf, words } from '../../z'
import { bookingEvents, bookingStates } from './bookingFlow'
import { slotWheres } from './bookingLabels'
import { serviceId } from '../ids'

/** A slot: its day, where, and when it begins: `2026-11-30#c0900`, `2026-11-30#h1400`. */
export const slotId = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d#[ch]\d{4}$/, '没有这个时间，请重新选'))
  .brand<'slot'>()
/** A household's booking for a service. */
export const bookingId = z.id.brand<'counterBooking'>()

export const slotsInput = z.strictObject({ day: z.optional(day) })
export const slotView = z.object({
  id: z.string(),
  where: z.enum(slotWheres),
  from: z.time,
  to: z.time,
  /** Places that are free now; none once it is too late for it. */
  left: z.int(),
})
export type SlotView = z.infer<typeof slotView>
export const slotsOutput = z.object({
  day,
  items: z.array(slotView),
  /** Why there is none: a holiday, a day that is over. */
  says: z.nullable(z.string()),
  /** The days that can be booked, the nearest first. */
  days: z.array(day),
  /** All slots of a day are on one page. */
  next: z.nullable(z.string()),
})
export type Slots = z.infer<typeof slotsOutput>

export const bookInput = z.strictObject({ slot: slotId, service: serviceId, for: z.optional(personId) })
/** For somebody who calls the counter, or stands there. */
export const bookForInput = z.strictObject({ slot: slotId, service: serviceId, person: listedPersonId })

export const bookingView = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(bookingStates),
  service: z.object({ id: z.string(), name: z.string() }),
  where: z.enum(slotWheres),
  /** What is called out, and said on the phone: `12`, at home `上门2`. Empty while there is no place. */
  number: z.string(),
  from: z.time,
  to: z.time,
  /** For whom it is, and where they live. */
  who: z.object({ name: z.string(), place: z.string() }),
  /** What this person may do now. */
  allowed: z.array(z.enum(bookingEvents)),
})
export type BookingView = z.infer<typeof bookingView>

export const bookingsInput = z.strictObject(pageInput)
export const bookingsOutput = pageOf(bookingView)

/** The counter cannot be there on a day, or for the rest of today; who had booked reads why. */
export const closeDayInput = z.strictObject({ day, reason: words(30, 2, '请写清为什么不办，约了的人看得到') })
export const openDayInput = z.strictObject({ day })
/** Since when a day is closed, and why; null for one that is open. */
const closing = z.nullable(z.object({ from: z.time, reason: z.string(), by: z.string() }))
export const dayClosed = z.object({ day, closed: closing, /** Who had a time then and is told. */ calledOff: z.int() })

export const dayInput = z.strictObject({ ...pageInput, day: z.optional(day) })
export const dayOutput = z.object({
  day,
  closed: closing,
  items: z.array(bookingView),
  next: z.nullable(z.string()),
})

export const bookingStepInput = z.strictObject({ id: bookingId, version: z.int() })
