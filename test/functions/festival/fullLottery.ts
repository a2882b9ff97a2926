/** A lottery for which so many households signed up, each of a home of its own. */
import type { Community } from '../community'
import { at, editionsIn, lottery, planner, second, start, times } from './edition'

const sizeOf = (nth: number) => 1 + (nth % 4)

function entry(nth: number) {
  const home = `XZZ-2-E05-B${String(11 + Math.floor(nth / 1_000))}-U1-${String(1_000 + (nth % 1_000))}`
  const by = { personId: `p${'0'.repeat(24)}`, name: '何伟' }
  return {
    _id: `12-1#${home}`, version: 1, outbox: [], outboxAt: null, state: 'entered', edition: 12, session: '12-1', turn: 1, line: null, dueAt: null, relation: null,
    home, place: home, ladder: [], by, for: null, partySize: sizeOf(nth), roles: [], reserved: false, lostBefore: false, number: null, rank: null,
    offer: null, checkedIn: null, at: times.opensAt,
  } // prettier-ignore
}

export function fullLotteryIn(given: () => Community) {
  const { clock, timers, opened } = editionsIn(given)
  return {
    /** Until the moment of its closing. */
    async signedUp(households: number, places: number): Promise<void> {
      await clock(start)
      await opened({ sessions: [{ ...lottery, places }] as never })
      await timers()
      const all = Array.from({ length: households }, (_one, nth) => entry(nth))
      await given().database.insertMany('festivalEntries', all)
      await clock(times.closesAt)
    },
    /** After its closing, until all that is missing is the draw. */
    async numbered(number: string): Promise<void> {
      await clock(at('2026-11-27T21:30:00'))
      await given().call(planner, 'festival.enterNumber', { session: '12-1', number })
      await given().call(second, 'festival.confirmNumber', { session: '12-1', number })
    },
  }
}
