/** Bookings as the collection `servicesBookings` keeps them. A test says only what matters to it. */
import type { Booking } from '../../cloudfunctions/services/bookings/collections'
import { slotById } from '../../cloudfunctions/services/bookings/times'
import { ladderOf } from '../../types/grid/code'

/** A household's booking for the residence permit at nine, without a place of the day. */
export function aBooking(home: string, given: Partial<Booking> = {}): Booking {
  const day = given.day ?? '2026-11-25'
  const slot = slotById(given.slot ?? `${day}#c0900`)
  if (!slot) throw new Error('no such slot')
  const { id, where, from, to } = slot
  return {
    ...{
      _id: `${home}#residencePermit`,
      version: 1,
      state: 'booked',
      service: { id: 'residencePermit', name: '居住证' },
    },
    ...{ slot: id, day, where, from, to, seat: null, turn: 1, home, place: home, ladder: ladderOf(home).slice(1) },
    ...{
      by: { personId: 'p-somebody', name: '何伟' },
      for: null,
      misses: [],
      doneBy: null,
      remindedAt: null,
      dueAt: null,
    },
    ...{ at: '2026-11-24T09:00:00.000+08:00', mentions: [], outbox: [], outboxAt: null },
    ...given,
  } as Booking
}
