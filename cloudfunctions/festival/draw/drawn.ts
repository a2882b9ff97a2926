/** What a draw makes of a session: who has places, and what nobody took. Pure. */
import { fail } from '@shared/errors'
import { rankedBy, type Ranked } from '@shared/festival/drawing'
import { sha256 } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import type { Entry, Session } from '../collections'
import { dueAtOf } from '../editions/lifecycle/turn'
import { ruleOf, type Row } from './list/list'

export type RankedRow = Ranked & Pick<Row, 'entry' | 'size'>

/** The whole ranking of a list. */
export function ranking(session: Session, number: string, rows: readonly Row[]): RankedRow[] {
  const byNumber = new Map(rows.map(row => [row.number, row]))
  return rankedBy(number, ruleOf(session), rows, sha256).map(ranked => {
    const row = byNumber.get(ranked.number)
    if (!row) throw new Error(`${ranked.number} was ranked and is not on the list`)
    return { ...ranked, entry: row.entry, size: row.size }
  })
}

/** @throws notNow before the number was confirmed by a second person, and for a second draw */
export function checkDraw({ state, list, drawn }: Session): NonNullable<Session['drawn']> {
  if (state === 'drawn' || state === 'over') throw fail('notNow', { message: '这一场已经开过签了，不能再开一次' })
  if (state !== 'closed' || !list) throw fail('notNow', { message: '报名还没截止，名单还没封好' })
  if (!drawn?.confirmedAt) throw fail('notNow', { message: '开奖号要两个人核对过，才能开签' })
  return drawn
}

/**
 * The session once it is drawn. Who withdrew between closing and draw keeps the number and takes no place: theirs goes to the waiting list.
 * @param placed the sign-ups that were drawn, as they are now
 */
export function drawnSession(before: Session, ranked: readonly RankedRow[], placed: readonly Pick<Entry, '_id' | 'home' | 'state' | 'turn'>[], at: Time): Session {
  const drawn = checkDraw(before)
  const entryOf = new Map(placed.map(entry => [entry._id, entry]))
  const winners: Session['winners'] = {}
  let taken = 0
  for (const { entry: id, size, placed: has } of ranked) {
    const entry = has ? entryOf.get(id) : undefined
    if (entry?.state !== 'entered') continue
    winners[entry.home] = { at, size, turn: entry.turn }
    taken += size
  }
  const returned = before.plan.places - taken
  return {
    ...before,
    state: 'drawn',
    drawn: { ...drawn, drawnAt: at },
    winners,
    left: 0,
    returned,
    waitingAt: returned > 0 ? at : null,
    dueAt: dueAtOf({ ...before, state: 'drawn' }, at),
    outcome: { of: 'draw', page: 0 },
    outcomeAt: at,
  }
} // prettier-ignore
