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
import { entries, lists, sessions, type List, type Session } from '../collections'
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
  const rowOf = new Map(found.map(({ _id, by, for: whom }) => [whom?.personId ?? by.personId, rankOf.get(_id)]))
  const telling = (id: string) => {
    const { rank = 0, placed = false } = rowOf.get(id) ?? {}
    // What the draw made of them, though they may have been asked since by the waiting list: whoever brought this was stopped then.
    const note = placed ? `抽中了，名次 ${rank}，到时候见` : `这次没抽中，名次 ${rank}，先候补，有空位马上告诉您`
    return tell(id, 'festivalNews', { title: '柿子节开签了', session: session.plan.name, note, at: now }, session._id)
  }
  const counting = found.filter(({ state }) => isOpenEntry(state))
  const ids = [...new Set(counting.map(({ by, for: whom }) => whom?.personId ?? by.personId))]
  await tellThese(`festival.${session._id}.drawn`, ids, telling, now)
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
