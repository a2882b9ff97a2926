/**
 * Brings what a closing or a draw decided to the sign-ups, page by page of the list: their numbers, then rank, place or waiting list, with a word to
 * each. What is decided stands on the list and with the session already; here it only arrives, and whoever is killed is followed by the timer.
 */
import { isOpenEntry } from '@shared/festival/entryFlow'
import { festivalRules } from '@config/community/festival'
import { stopwatch, type Clock } from '../../_platform/clock'
import { inFlight } from '../../_platform/data/inFlight'
import { env } from '../../_platform/env'
import { logError } from '../../_platform/log'
import { tell } from '../../_platform/messages/tell'
import { _ } from '../../_platform/sdk'
import type { Time } from '../../_platform/time'
import { tellThese } from '../editions/changes/telling'
import { hearersByHome, neighboursOf } from '../signUp/hearers'
import { entries, lists, sessions, type Entry, type List, type Session } from '../collections'
import { pageId, pagesOf } from './list/list'
import { lineOfRank } from '../waiting/line'

const numbered = ({ rows }: List, _session: Session, _now: Time) =>
  inFlight(festivalRules.outcomesAtOnce, rows, ({ entry, number, reserved, lost }) =>
    entries.updateIf(entry, { number: null }, { number, reserved, lostBefore: lost, version: _.inc(1) }),
  )

async function drawn({ ranking }: List, session: Session, now: Time): Promise<void> {
  const ranked = ranking ?? []
  await inFlight(festivalRules.outcomesAtOnce, ranked, async ({ entry, rank, placed }) => {
    const state = placed ? 'placed' : 'waiting'
    const stands = { state, rank, line: lineOfRank(rank), dueAt: now, version: _.inc(1) }
    // Whoever withdrew in this moment gives the places back: the timer looks after it (waiting/settle.ts).
    if (!(await entries.updateIf(entry, { state: 'entered' }, stands)) && placed)
      await entries.updateIf(entry, { state: 'withdrawn' }, { dueAt: now })
  })
  const found = await entries.findMany(ranked.map(({ entry }) => entry))
  const rankOf = new Map(ranked.map(row => [row.entry, row]))
  // What the draw made of them, though they may have been asked since by the waiting list: whoever brought this was stopped then.
  const said = (id: string, { _id }: Entry, whose: string) => {
    const { rank = 0, placed = false } = rankOf.get(_id) ?? {}
    const note = placed ? `抽中了，名次 ${rank}，到时候见` : `这次没抽中，名次 ${rank}，先候补，有空位马上告诉您`
    const facts = { title: '柿子节开签了', session: session.plan.name, note: `${whose}${note}`, at: now }
    return tell(id, 'festivalNews', facts, session._id)
  }
  const event = `festival.${session._id}.drawn`
  const counting = found.filter(({ state }) => isOpenEntry(state))
  const own = counting.map(entry => ({ ...entry, by: entry.for ?? entry.by, for: null }))
  const hearers = hearersByHome(own, await neighboursOf(own.map(({ home }) => home)), now)
  const entryOf = new Map(own.flatMap(entry => (hearers.get(entry.home) ?? []).map(id => [id, entry] as const)))
  await tellThese(event, [...entryOf.keys()], id => said(id, entryOf.get(id) as Entry, ''), now)
  // Whoever signed others up may have done so for several homes: of each they hear by itself.
  const forOthers = counting.flatMap(entry => (entry.for ? [{ entry, whom: entry.for }] : []))
  await inFlight(festivalRules.outcomesAtOnce, forOthers, ({ entry, whom }) =>
    tellThese(
      `${event}.${rankOf.get(entry._id)?.rank}`,
      [entry.by.personId],
      id => said(id, entry, `${whom.name}家`),
      now,
    ),
  )
}

/** Goes on with one session until all is brought, or the seconds are over. @returns whether nothing is left */
export async function bringOutcomes(
  session: Session,
  clock: Clock,
  { took = stopwatch(), ms = festivalRules.outcomeSeconds * 1000 } = {},
): Promise<boolean> {
  const { _id, list, outcome } = session
  if (!list || !outcome) return true
  const pages = pagesOf(list.entries, festivalRules.listRows)
  for (let { page } = outcome; page < pages; page++) {
    if (took() > ms) {
      await sessions.updateIf(_id, { 'outcome.of': outcome.of, 'outcome.page': page }, { outcomeAt: clock.now() })
      return false
    }
    const found = await lists.find(pageId(_id, list.hash, page))
    if (found) await (outcome.of === 'numbers' ? numbered : drawn)(found, session, clock.now())
    const was = { 'outcome.of': outcome.of, 'outcome.page': page }
    const isLast = page + 1 === pages
    const change = isLast ? { outcome: _.set(null), outcomeAt: null } : { 'outcome.page': page + 1 }
    // Somebody else goes on, or it was drawn meanwhile.
    if (!(await sessions.updateIf(_id, was, change))) return true
  }
  return true
}

/** Of a list of one page at once; what is longer, or left, the timer brings. Never throws: what was decided is written. */
export async function outcomesNow(id: string, clock: Clock): Promise<void> {
  try {
    const session = await sessions.find(id)
    if (session?.list && session.list.entries <= festivalRules.listRows)
      await bringOutcomes(session, clock, { ms: env.courierBudget })
  } catch (error) {
    logError('festival.outcomes', error, { session: id })
  }
}
