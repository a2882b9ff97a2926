/** The states of a booking as a table (DOMAIN §7): a household comes to the counter for a service, or is visited. */
export const bookingStates = ['asking', 'booked', 'came', 'missed', 'cancelled', 'lapsed', 'full', 'calledOff'] as const
export type BookingState = (typeof bookingStates)[number]

export const bookingEvents = ['book', 'seat', 'turnAway', 'cancel', 'arrive', 'miss', 'lapse', 'callOff'] as const
export type BookingEvent = (typeof bookingEvents)[number]

/** Booking begins one; after an end the household can book anew. */
export const bookingFlow: Record<BookingState, Partial<Record<BookingEvent, BookingState>>> = {
  asking: { seat: 'booked', turnAway: 'full', cancel: 'cancelled', callOff: 'calledOff' },
  booked: { cancel: 'cancelled', arrive: 'came', miss: 'missed', lapse: 'lapsed', callOff: 'calledOff' },
  came: {},
  missed: {},
  cancelled: {},
  lapsed: {},
  full: {},
  calledOff: {},
}

/** `household`: whoever booked, for the household or by a mandate. `counter`: whoever works at the counter. `timer`: what nobody says. */
export const bookingParties = ['household', 'counter', 'timer'] as const
export type BookingParty = (typeof bookingParties)[number]

export const bookingRules: Record<BookingEvent, { by: readonly BookingParty[] }> = {
  book: { by: ['household'] },
  seat: { by: ['household', 'timer'] },
  turnAway: { by: ['household', 'timer'] },
  cancel: { by: ['household', 'counter'] },
  arrive: { by: ['counter'] },
  miss: { by: ['counter'] },
  lapse: { by: ['timer'] },
  // The counter closes its day; each booking of it follows, one after the other.
  callOff: { by: ['timer'] },
}

/** Where an event leads from a state; null when it cannot happen there. */
export const nextBookingState = (from: BookingState, event: BookingEvent): BookingState | null =>
  bookingFlow[from][event] ?? null

/** The household has, or is about to have, a place. */
export const isOpenBooking = (state: BookingState) => state === 'asking' || state === 'booked'

/** What these may do with a booking in this state, as far as the table says: the buttons of a page. */
export const bookingEventsOf = (state: BookingState, parties: readonly BookingParty[]): BookingEvent[] =>
  bookingEvents.filter(
    event => nextBookingState(state, event) && bookingRules[event].by.some(party => parties.includes(party)),
  )
