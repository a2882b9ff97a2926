/** Many households book at once: for a test and for the bench, while functions are killed and answers get lost. */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Booking, CounterDay } from '../../../cloudfunctions/services/bookings/collections'
import { slotsOf } from '../../../cloudfunctions/services/bookings/times'
import type { BookingView, Slots } from '../../../types/services/bookings/booking'
import type { ActionAnswer } from '../../../types/errors'
import { aPerson } from '../../factories/aPerson'
import type { Json } from '../../cloud/plugin'
import type { Community } from '../community'

/** A phone sends again what got no answer. */
const retries = 8
/** Of the phones so many call at the same time: each is a connection of this machine. */
const atOnce = 64

interface Wanted {
  day: string
  households: number
  /** Faults of the cloud while they book. */
  faults?: Json
}

/** Each household of so many wants a time of the day at the counter, and taps what the page shows as free, until nothing is. */
export async function manyBook(community: Community, { day, households, faults = {} }: Wanted) {
  const slots = slotsOf(day).filter(({ where }) => where === 'counter')
  const places = slots.reduce((sum, { seats }) => sum + seats.length, 0)
  const people = Array.from({ length: households }, (_, nth) => {
    const openid = `oBooks-${day}-${nth}`
    return aPerson({ openid, home: `XZZ-2-E05-B0${1 + (nth % 9)}-U1-${1000 + nth}` })
  })
  for (let at = 0; at < people.length; at += 500) await community.database.insertMany('people', people.slice(at, at + 500) as never)
  await community.control('DELETE', 'stats')
  await community.control('POST', 'faults', faults)
  const answers = await inTurn(people, async ({ openid }, nth) => {
    for (let tried = 0; tried < slots.length; tried++) {
      const free = await freeSlots(community, openid, day)
      const slot = free[nth % Math.max(1, free.length)]
      if (!slot) return 'full' as const
      const answer = await sendsAgain(community, openid, slot, `book-${openid}-${tried}`)
      if (!answer || answer.ok || answer.error.code !== 'notNow') return answer
    }
    return 'full' as const
  })
  await community.control('POST', 'faults', {})
  await community.control('POST', 'clock', { advance: 180_000 })
  for (let run = 0; run < 3; run++) await community.control('POST', 'timers', { name: 'jobs' })
  const stored = <T>(name: string) => [...community.database.dump(name)] as unknown as T[]
  const found = stored<CounterDay>('servicesDays').find(({ _id }) => _id === day)
  const seats = Object.entries(found?.seats ?? {})
  const booked = stored<Booking>('servicesBookings').filter(each => each.day === day && each.state === 'booked')
  const ids = new Set(people.map(({ openid }) => personIdOf(openid)))
  return {
    places,
    booked: booked.length,
    seats: seats.length,
    /** Bookings and places that do not say the same. */
    differ: booked.filter(({ _id, seat, turn }) => !seats.some(([number, held]) => Number(number) === seat && held.holder === _id && held.turn === turn)).length,
    unfinished: stored<Booking>('servicesBookings').filter(({ state, by }) => state === 'asking' && ids.has(by.personId)).length,
    errors: answers.flatMap(answer => (answer === null ? ['none'] : answer === 'full' || answer.ok ? [] : [answer.error.code])),
    told: answers.filter(answer => answer !== null && answer !== 'full' && answer.ok).length,
  }
} // prettier-ignore

/** Ids of the slots at the counter that the page shows as free; a phone asks again until it is answered. */
async function freeSlots(community: Community, openid: string, day: string): Promise<string[]> {
  for (let attempt = 0; attempt < retries; attempt++) {
    const answer = await community.ask<Slots>(openid, 'services.slots', { day }).catch(() => null)
    if (answer?.ok)
      return answer.data.items.flatMap(({ id, where, left }) => (where === 'counter' && left > 0 ? [id] : []))
  }
  return []
}

async function sendsAgain(community: Community, openid: string, slot: string, key: string) {
  for (let attempt = 0; attempt < retries; attempt++) {
    const asked = community.ask<BookingView>(openid, 'services.book', { slot, service: 'residencePermit' }, key)
    const answer: ActionAnswer<BookingView> | null = await asked.catch(() => null)
    if (answer && (answer.ok || !['unexpected', 'busy'].includes(answer.error.code))) return answer
  }
  return null
}

async function inTurn<T, R>(all: readonly T[], run: (one: T, nth: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    for (let nth = next++; nth < all.length; nth = next++) results[nth] = await run(all[nth] as T, nth)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
