/** Who has not come by the time that was promised to all (DOMAIN §6): their places go to the waiting list. */
import { nextEntryState } from '@shared/festival/entryFlow'
import { runTransaction } from '../../../_platform/data/transaction'
import { withOutbox } from '../../../_platform/messages/outbox'
import { tell } from '../../../_platform/messages/tell'
import type { Time } from '../../../_platform/time'
import { entries, type Entry, type Session } from '../../collections'
import { hearersOf, neighboursOf, type Neighbour } from '../../signUp/hearers'
import { dayIn, saveDay, withCounted } from './day'
import { isOnTheWay } from './onTheDay'

/** Households that are read together, and that change as one: few enough that no scanner waits for them. */
const readAtOnce = 50
const atOnce = 10

/**
 * Households that have not come by now give their places up, and everybody of each hears of it. What they had the waiting list takes up by itself (waiting/settle.ts),
 * also when this is stopped in between.
 * @param most households of this call, about
 * @returns whether more are left
 */
export async function releaseNoShows(session: Session, now: Time, most: number): Promise<boolean> {
  const { _id } = session
  let given = 0
  for (let cursor: string | undefined; ;) {
    const { items, next } = await entries.page(
      'byRank',
      { session: _id, state: 'placed' },
      { limit: readAtOnce, cursor },
    )
    const due = items.filter(({ home }) => !isOnTheWay(session, home, now))
    const ids = due.map(({ _id: id }) => id)
    const neighbours = await neighboursOf(due.map(({ home }) => home))
    for (let nth = 0; nth < ids.length; nth += atOnce)
      given += await giveUp(session, ids.slice(nth, nth + atOnce), neighbours, now)
    if (next === null) return false
    if (given >= most) return true
    cursor = next
  }
}

/** These of them that have not come meanwhile. @returns how many they were */
const giveUp = ({ _id, edition, plan }: Session, ids: string[], neighbours: Neighbour[], now: Time): Promise<number> =>
  runTransaction(async transaction => {
    const sizes: number[] = []
    for (const id of ids) {
      const entry = await transaction.find(entries, id)
      const state = entry && nextEntryState(entry.state, 'release')
      if (!entry || !state) continue
      const after: Entry = { ...entry, state, dueAt: now, version: entry.version + 1 }
      await transaction.save(entries, entry, withNews(after, plan, neighbours, now))
      sizes.push(entry.partySize)
    }
    const places = sizes.reduce((sum, size) => sum + size, 0)
    const day = await dayIn(transaction, edition, now)
    const counted = withCounted(day, _id, each => ({
      releasedAt: each.releasedAt ?? now,
      released: each.released + places,
      noShows: each.noShows + sizes.length,
    }))
    if (sizes.length > 0) await saveDay(transaction, day, counted)
    return sizes.length
  })

/** The household hears that it was waited for, and that it may come all the same. */
function withNews(after: Entry, { name }: Session['plan'], neighbours: Neighbour[], now: Time): Entry {
  const facts = {
    title: '名额让给候补了',
    session: name,
    note: '没等到您家。来了就跟门口的人说，还有地方就放您进去',
    at: now,
  }
  const told = hearersOf(after, neighbours, now).map(personId => tell(personId, 'festivalNews', facts, after.session))
  return withOutbox(after, told, now)
}
