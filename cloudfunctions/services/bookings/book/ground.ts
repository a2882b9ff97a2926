/** What brings a booking and the places of its day into agreement asks of the database; the tests of all interleavings stand in for it. */
import { fail } from '@shared/errors'
import { bookingRules } from '@config/community/slots'
import { addMinutes, dayBefore, startOfDay, type DateText, type Time } from '../../../_platform/time'
import { minutesOf } from '../../../grid/routing/workingTime'
import { _ } from '../../../_platform/sdk'
import { nextStep, type Movement, type Places } from './agreement'
import { bookings, counterDays, type Booking, type CounterDay } from '../collections'
import { slotById, slotOfSeat, type Slot } from '../times'

export interface Ground {
  /** The places of a day; those of a day that nobody has booked yet are all free. */
  day(day: DateText): Promise<Places>
  /** One conditional update; false where somebody was first, and nothing moved. */
  move(day: DateText, movement: Movement, now: Time): Promise<boolean>
  find(id: string): Promise<Booking | null>
  /** Writes the next version; false when somebody was first. */
  save(before: Booking, after: Booking): Promise<boolean>
}

const noPlaces: Places = { seats: {}, holders: {} }

/** The places of a day, or those of a day of which nothing is written yet. */
export const placesOf = (found: CounterDay | null): Places => found ?? noPlaces

export const ground: Ground = {
  day: async day => placesOf(await counterDays.find(day)),
  async move(day, movement, now) {
    if (await moveIn(day, movement)) return true
    // The first of a day makes it; whoever comes in the same moment finds it there.
    const began = await counterDays.insert({ _id: day, ...noPlaces, at: now })
    return began && moveIn(day, movement)
  },
  find: id => bookings.find(id),
  save: (before, after) => bookings.save(before, after),
}

/** Nobody gets a place of a slot that begins after the day was closed. */
const openAt = (slot: Slot | null) => (slot ? { closedFrom: _.not(_.lte(slot.from) as never) } : {})

function moveIn(day: DateText, { kind, seat, holder, turn }: Movement): Promise<boolean> {
  const [place, number] = [`seats.${seat}`, `holders.${holder}`]
  return kind === 'take'
    ? counterDays.updateIf(
        day,
        { [place]: _.exists(false), [number]: _.exists(false), ...openAt(slotOfSeat(day, seat)) },
        { [place]: _.set({ holder, turn }), [number]: seat },
      )
    : counterDays.updateIf(
        day,
        { [`${place}.holder`]: holder, [`${place}.turn`]: turn },
        { [place]: _.remove(), [number]: _.remove() },
      )
}

/** Others take the same places, and each of them gets on: so often at the most. */
const mostSteps = 120

/**
 * Goes on step by step until a booking and the places of its day agree, whoever else is at it. Stopped anywhere, a retry or the timer goes on.
 * @param seen the day as this call read it a moment ago: it saves a trip
 * @returns the booking as it is then
 * @throws notFound when it is gone, busy when others do not let it come to an end
 */
export async function agree(on: Ground, booking: Booking, now: Time, seen?: Places): Promise<Booking> {
  let claim = booking
  let places = seen ?? (await on.day(claim.day))
  for (let steps = 0; steps < mostSteps; steps++) {
    const step = nextStep(claim, places, slotById(claim.slot))
    if (step && 'move' in step) {
      await on.move(claim.day, step.move, now)
      places = await on.day(claim.day)
      continue
    }
    const after = { ...claim, ...step?.claim, version: claim.version + 1 }
    after.dueAt = dueOf(after, now)
    if (!step && after.dueAt === claim.dueAt) return claim
    if (await on.save(claim, after)) return after
    const current = await on.find(claim._id)
    if (!current) throw fail('notFound')
    claim = current
    places = await on.day(claim.day)
  }
  throw fail('busy')
}

/** When whoever booked is reminded: on the day before. */
export const remindAt = ({ day }: Pick<Booking, 'day'>): Time =>
  addMinutes(startOfDay(dayBefore(day)), minutesOf(bookingRules.remindAt))

/** When a booking of which nobody said anything is over. */
export const lapsesAt = ({ to }: Pick<Booking, 'to'>): Time => addMinutes(to, bookingRules.lapseMinutes)

/** When the timer looks at a booking that agrees with its day. */
export function dueOf(booking: Pick<Booking, 'state' | 'day' | 'to' | 'remindedAt'>, now: Time): Time | null {
  if (booking.state === 'asking') return addMinutes(now, bookingRules.settleMinutes)
  if (booking.state !== 'booked') return null
  return booking.remindedAt === null && now < remindAt(booking) ? remindAt(booking) : lapsesAt(booking)
}
