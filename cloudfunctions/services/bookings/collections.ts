import { nodeCode } from '@shared/grid/node'
import { bookingStates } from '@shared/services/bookings/bookingFlow'
import { slotWheres } from '@shared/services/bookings/bookingLabels'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../../_platform/data/aggregate'
import { callFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { bookingData, counterDayData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })

const counterDay = z.object({
  /** The day, `2026-11-30`. */
  _id: z.string(),
  /** Number → the booking that has it, and which of its turns. A place moves only together with that name (ARCHITECTURE §4.6). */
  seats: z.record(z.string(), z.object({ holder: z.string(), turn: z.int() })),
  /** Booking → its number. */
  holders: z.record(z.string(), z.int()),
  ...callFields,
  ...mentionFields,
  /** From this moment of the day on nobody gets a place; absent while it is open. */
  closedFrom: z.optional(z.nullable(z.string())),
  closed: z.optional(z.nullable(z.object({ reason: z.string(), by: someone, at: z.time }))),
  /** When the timer looks whether somebody who had booked is still to be told. */
  dueAt: z.optional(z.nullable(z.string())),
  at: z.time,
})
export type CounterDay = z.infer<typeof counterDay>

/** 窗口的一天: who has which of its numbered places. The truth of who has one. */
export const counterDays = collection('servicesDays', counterDay, {
  indexes: { byAge: ['at'], byDue: ['dueAt'], byMention: ['mentions', 'at'] },
  label: '窗口预约的号',
  personal: counterDayData,
})

const booking = z.object({
  /** The home and the service: one for each household and service, from however many phones. */
  _id: z.string(),
  ...aggregateFields,
  state: z.enum(bookingStates),
  service: z.object({ id: z.string(), name: z.string() }),
  slot: z.string(),
  day: z.day,
  where: z.enum(slotWheres),
  from: z.time,
  to: z.time,
  /** Its number of the day; null while it has none. */
  seat: z.nullable(z.int()),
  /** Counts the household's bookings for this service: who cancels and books anew begins another one. */
  turn: z.int(),
  home: nodeCode,
  /** The way a person would say where the home is. */
  place: z.string(),
  /** Codes of what stood above the home when it was booked. */
  ladder: z.array(nodeCode),
  by: someone,
  /** For whom an agent, or the counter, booked. */
  for: z.nullable(someone),
  /** When nobody came, as the counter said: the newest. */
  misses: z.array(z.time),
  /** Who said last whether somebody came. */
  doneBy: z.nullable(someone),
  remindedAt: z.nullable(z.string()),
  /** When the timer looks at it: it was stopped while it was made, it is to be reminded of, or it is over. */
  dueAt: z.nullable(z.string()),
  /** When it was asked for. */
  at: z.time,
})
export type Booking = z.infer<typeof booking>

/** 预约: a household comes to the counter for a service, or is visited. */
export const bookings = collection('servicesBookings', booking, {
  indexes: {
    byHome: ['home', '-from'],
    byDesk: ['ladder', 'day', 'state', 'from'],
    byDay: ['day', 'state', 'from'],
    byDue: ['dueAt'],
    byAge: ['at'],
    // As `byHome` is ordered: both are read side by side.
    ...aggregateIndexes('-from'),
  },
  label: '窗口预约',
  personal: bookingData,
})
