/** 预约: when the counter and its visits at home can be booked (DOMAIN §7). All numbers are P. */
import type { Purpose } from './purposes'

/** A kind of place to book: the window of the counter, or a visit at home for whoever can hardly come. */
export interface SlotKind {
  /** When its slots begin, `HH:mm`, in order. */
  starts: readonly string[]
  minutes: number
  /** How many people at the same time. */
  places: number
}

/** So many beginnings, each so many minutes after the one before. */
const startsFrom = (hour: number, minute: number, count: number, every: number) =>
  Array.from({ length: count }, (_, nth) => {
    const at = hour * 60 + minute + nth * every
    return [Math.floor(at / 60), at % 60].map(part => String(part).padStart(2, '0')).join(':')
  })

/**
 * On every working day: 20 slots of two windows, 40 people. All of them lie
 * within the hours of the counter (config/community/workingTime.ts).
 */
export const slotKinds = {
  counter: {
    starts: [...startsFrom(8, 40, 10, 20), ...startsFrom(13, 40, 10, 20)],
    minutes: 20,
    places: 2,
  },
  home: { starts: ['09:00', '14:00'], minutes: 150, places: 2 },
} as const satisfies Record<'counter' | 'home', SlotKind>

export const bookingRules = {
  /** How many days ahead can be booked. */
  daysAhead: 14,
  /** A slot can be booked until so many minutes before it ends: what somebody did not use is somebody else's. */
  lastMinutes: 10,
  /** So many minutes after it began the counter can say that somebody did not come, and their place is free again. */
  graceMinutes: 10,
  /** After so many that were not kept within so many days, the household lets others go first for some days. */
  missesMost: 2,
  missesWithinDays: 60,
  pauseDays: 14,
  /** Nobody said anything of it: so long after its end it is over, and counts for nothing. */
  lapseMinutes: 60,
  /** On the day before, at this time, whoever booked is reminded. */
  remindAt: '17:00',
  /** A booking that was stopped while it was made is finished by the timer. */
  settleMinutes: 2,
} as const

export const booking: Purpose = { says: '写明谁家约了几点来窗口，或者几点上门', basis: 'consent', days: 180 }
