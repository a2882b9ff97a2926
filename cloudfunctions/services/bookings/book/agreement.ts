/**
 * A booking and the places of its day are two documents. The booking says what a household wants, the day is the truth of who has a place: each
 * of its numbered places moves together with the name of who has it (ARCHITECTURE §4.6). What does not agree, because somebody was stopped in
 * between, is brought there step by step. Pure.
 */
import { isOpenBooking, type BookingState } from '@shared/services/bookings/bookingFlow'
import type { Time } from '../../../_platform/time'
import type { Slot } from '../times'

/** The places of a day. */
export interface Places {
  /** Number → whose it is: their booking, and which of its turns. */
  seats: Record<string, { holder: string; turn: number }>
  /** Booking → its number. One booking has one place of a day. */
  holders: Record<string, number>
  /** From this moment on nobody gets a place of it. */
  closedFrom?: Time | null | undefined
}

/** What of a booking has to agree. */
export interface Claim {
  _id: string
  state: BookingState
  turn: number
  seat: number | null
}

export type Movement = { kind: 'take' | 'giveBack'; seat: number; holder: string; turn: number }
export type Step = { move: Movement } | { claim: Pick<Claim, 'state' | 'seat'> }

/** Is it closed when this slot begins? */
export const isClosed = ({ closedFrom }: Places, { from }: Pick<Slot, 'from'>): boolean =>
  typeof closedFrom === 'string' && closedFrom <= from

/** Numbers of a slot that somebody can have. */
export const freeSeats = (places: Places, slot: Pick<Slot, 'seats' | 'from'>): number[] =>
  isClosed(places, slot) ? [] : slot.seats.filter(seat => !places.seats[seat])

/**
 * The next step towards agreement; null when there is nothing left to do.
 * @param slot what is wanted; null where there is no such slot any more
 */
export function nextStep({ _id: holder, state, turn, seat }: Claim, places: Places, slot: Slot | null): Step | null {
  const held = places.holders[holder]
  const heldTurn = held === undefined ? undefined : places.seats[held]?.turn
  // Of a later turn it is not this one's to judge: whoever reads again sees that one.
  if (heldTurn !== undefined && heldTurn > turn) return null
  const isMine = held !== undefined && heldTurn === turn && (slot?.seats.includes(held) ?? false)
  if (held !== undefined && !(isMine && keepsPlace(state)))
    return { move: { kind: 'giveBack', seat: held, holder, turn: heldTurn ?? turn } }
  if (isMine)
    return isOpenBooking(state) && !(state === 'booked' && seat === held)
      ? { claim: { state: 'booked', seat: held } }
      : null
  // The number that was given back is nobody's to call any more.
  if (!isOpenBooking(state)) return keepsPlace(state) || seat === null ? null : { claim: { state, seat: null } }
  const [free] = slot ? freeSeats(places, slot) : []
  return free === undefined
    ? { claim: { state: 'full', seat: null } }
    : { move: { kind: 'take', seat: free, holder, turn } }
}

/** Whoever came keeps the number; whoever did not, or does not want it, has none. */
const keepsPlace = (state: BookingState) => isOpenBooking(state) || state === 'came' || state === 'lapsed'

/** The places after a movement; null where its condition does not hold, and nothing moves. */
export function moved(places: Places, { kind, seat, holder, turn }: Movement): Places | null {
  const { [seat]: had, ...seats } = places.seats
  const { [holder]: _number, ...holders } = places.holders
  if (kind === 'giveBack') return had?.holder === holder && had.turn === turn ? { ...places, seats, holders } : null
  if (had || places.holders[holder] !== undefined) return null
  return { ...places, seats: { ...seats, [seat]: { holder, turn } }, holders: { ...holders, [holder]: seat } }
}
