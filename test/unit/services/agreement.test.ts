/** A booking and the places of its day come into agreement, wherever somebody was stopped (ARCHITECTURE §4.6). */
import { isOpenBooking, type BookingState } from '@shared/services/bookings/bookingFlow'
import { moved, nextStep, type Claim, type Places } from '../../../cloudfunctions/services/bookings/book/agreement'
import { slotsOf } from '../../../cloudfunctions/services/bookings/times'
import { fc } from '../../random'

const slots = slotsOf('2026-11-30')
const slot = slots[0]!
const empty: Places = { seats: {}, holders: {} }
const claim = (more: Partial<Claim> = {}): Claim => ({ _id: 'home#a', state: 'asking', turn: 1, seat: null, ...more })

/** Goes on until nothing is left to do. */
function settled(start: Claim, places: Places, wanted = slot) {
  let [now, held] = [start, places]
  for (let steps = 0; steps < 20; steps++) {
    const step = nextStep(now, held, wanted)
    if (!step) return { claim: now, places: held }
    if ('move' in step) held = moved(held, step.move) ?? held
    else now = { ...now, ...step.claim }
  }
  throw new Error('it comes to no end')
}

it('takes a free place, and its name with it', () => {
  const { claim: after, places } = settled(claim(), empty)
  expect(after).toMatchObject({ state: 'booked', seat: 1 })
  expect(places).toEqual({ seats: { 1: { holder: 'home#a', turn: 1 } }, holders: { 'home#a': 1 } })
})

it('says that it is full, and takes nothing of another slot', () => {
  const full = slot.seats.reduce<Places>(
    (places, seat) => moved(places, { kind: 'take', seat, holder: `other#${seat}`, turn: 1 })!,
    empty,
  )
  expect(settled(claim(), full)).toEqual({ claim: claim({ state: 'full' }), places: full })
})

it('finds the place that an answer which was lost had taken', () => {
  const taken = moved(empty, { kind: 'take', seat: 2, holder: 'home#a', turn: 1 })!
  expect(settled(claim(), taken)).toEqual({ claim: claim({ state: 'booked', seat: 2 }), places: taken })
})

it.each(['cancelled', 'missed', 'full'] as BookingState[])('gives back what it had once it is %s', state => {
  const taken = moved(empty, { kind: 'take', seat: 1, holder: 'home#a', turn: 1 })!
  expect(settled(claim({ state, seat: 1 }), taken).places).toEqual(empty)
})

it('leaves to a later turn what is its own, and clears up after an earlier one', () => {
  const later = moved(empty, { kind: 'take', seat: 1, holder: 'home#a', turn: 2 })!
  expect(nextStep(claim({ state: 'cancelled' }), later, slot)).toBeNull()
  const { claim: after, places } = settled(claim({ turn: 3 }), later)
  expect(after.state).toBe('booked')
  expect(places.seats[after.seat!]).toEqual({ holder: 'home#a', turn: 3 })
})

it('whatever happens in between, no place is two people’s and none is lost', () => {
  const doing = fc.tuple(fc.nat({ max: 11 }), fc.constantFrom('book', 'cancel', 'go on', 'go on'))
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 150 }), deeds => {
      let places = empty
      const claims = new Map<string, Claim>()
      for (const [home, deed] of deeds) {
        const id = `home${home}#a`
        const now = claims.get(id) ?? claim({ _id: id })
        claims.set(id, now)
        const next = nextStep(now, places, slot)
        if (deed === 'book' && !isOpenBooking(now.state)) claims.set(id, claim({ _id: id, turn: now.turn + 1 }))
        else if (deed === 'cancel' && isOpenBooking(now.state)) claims.set(id, { ...now, state: 'cancelled' })
        else if (next && 'move' in next) places = moved(places, next.move) ?? places
        else claims.set(id, { ...now, ...next?.claim })
        expectWhole(places)
      }
      for (const [id, last] of claims) {
        const done = settled(last, places)
        places = done.places
        claims.set(id, done.claim)
      }
      const booked = [...claims.values()].filter(({ state }) => state === 'booked')
      expect(booked.map(({ _id }) => _id).sort()).toEqual(Object.keys(places.holders).sort())
      for (const { _id, seat } of booked) expect(places.holders[_id]).toBe(seat)
    }),
  )
})

function expectWhole({ seats, holders }: Places) {
  expect(Object.keys(seats).length).toBeLessThanOrEqual(slot.seats.length)
  expect(Object.keys(holders)).toHaveLength(Object.keys(seats).length)
  for (const [seat, { holder }] of Object.entries(seats)) expect(holders[holder]).toBe(Number(seat))
}
