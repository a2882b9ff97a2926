/** A new line of the ledger, and the day's sums with it. Pure. */
import { fail } from '@shared/errors'
import type { Totals } from '@shared/festival/day/fruit'
import type { Day } from '../../gate/collections'
import { accountOf, hashOf, wordsOf, type Mark, type Sums } from './chain'
import type { Line } from '../collections'

/** What is written down. */
export type Written = Pick<Line, 'kind' | 'grams' | 'by' | 'at'> &
  Partial<Pick<Line, 'tare' | 'batch' | 'of' | 'homeMark' | 'reason'>>

/** What there is and is neither handed out nor left over: nothing can be given twice. */
export const inHand = ({ harvest, handedOut, leftOver }: Sums): number => harvest - handedOut - leftOver

export const totalsOf = ({ harvest, handedOut, leftOver }: Sums): Totals => ({
  harvest,
  handedOut,
  leftOver,
  inHand: inHand({ harvest, handedOut, leftOver }),
})

/** 12,460 克 → `12.46 公斤` */
export const inKilograms = (grams: number) => `${(grams / 1000).toFixed(3).replace(/\.?0+$/, '')} 公斤`

/**
 * What makes a line weigh something else: itself as it counts from now on, and the counter-entry of the difference.
 * @throws invalid for what it weighs already
 */
export function correction(
  before: Line,
  { grams, ...said }: Pick<Written, 'grams' | 'by' | 'at'> & { reason: string },
): { before: Line; written: Written } {
  if (grams === before.now) throw fail('invalid', { fields: { grams: `账上已经是 ${inKilograms(grams)}，不用改` } })
  const { _id, seq, kind, basket, batch, homeMark, now, version } = before
  return {
    before: { ...before, now: grams, version: version + 1 },
    written: { kind: 'correct', grams: grams - now, of: { id: _id, seq, kind, basket }, batch, homeMark, ...said },
  }
}

/**
 * The line after those of the day, and the day with it.
 * @param id the line's `_id`
 * @throws notNow where more would be given than there is
 */
export function entered(day: Day, id: string, written: Written, mark: Mark): { line: Line; day: Day } {
  const { kind, grams, by, at, tare = 0, batch = null, of = null, homeMark = null, reason = null } = written
  const seq = day.lines + 1
  const isBasket = kind === 'weigh'
  const said = {
    edition: day.edition,
    seq,
    kind,
    grams,
    tare,
    batch,
    basket: isBasket ? day.batches + 1 : null,
    of,
    homeMark,
    byMark: mark('by', by.personId),
    wordsMark: mark('words', wordsOf({ reason })),
    at,
  }
  const hash = hashOf(day.hash, said, mark)
  const line: Line = { _id: id, version: 1, ...said, by, reason, prev: day.hash, hash, now: grams }
  const account = accountOf(line)
  const after: Day = {
    ...day,
    lines: seq,
    hash,
    batches: day.batches + (isBasket ? 1 : 0),
    [account]: day[account] + grams,
  }
  if (inHand(after) < 0) {
    throw fail('notNow', { message: `账上只剩 ${inKilograms(inHand(day))}，不够了，请看看哪一笔记错了` })
  }
  return { line, day: after }
}
