/** The draw done again on this phone, out of nothing but what is published (docs/draw.md), and what differs from what was said. */
import type { Result } from '@shared/festival/draw'
import { canonicalList, rankedBy, sealText } from '@shared/festival/drawing'

export type Published = Pick<
  Result,
  'session' | 'places' | 'reserved' | 'listHash' | 'publicNumber' | 'entries' | 'ranking' | 'mine'
>

export interface Verdict {
  /** So many households were computed. */
  households: number
  /** The list is the one that was sealed, word for word. */
  listHolds: boolean
  /** The order is the one that the number makes of the list. */
  orderHolds: boolean
  /** My row on the list is my home's; null for whoever has none. */
  mineHolds: boolean | null
  /** What is not as it should be, in sentences; the first few. */
  differs: string[]
}

/** As many differences as anybody reads. */
const most = 8

/** The pages of a result as one: the lists in their order, and one's own row from whichever page has it. */
export const joined = (pages: readonly Result[]): Published | null => {
  const [first] = pages
  if (!first) return null
  return {
    ...first,
    entries: pages.flatMap(({ entries }) => entries),
    ranking: pages.flatMap(({ ranking }) => ranking),
    mine: pages.find(({ mine }) => mine)?.mine ?? null,
  }
}

/** @param sha256 of a text of ASCII, in lower hex */
export function recompute(published: Published, sha256: (text: string) => string): Verdict {
  const { session, places, reserved, listHash, publicNumber, entries, ranking, mine } = published
  const rows = entries.map(({ id, ...row }) => ({ number: id, ...row }))
  const rule = { session, places, reserved }
  const listHolds = sha256(canonicalList(rule, rows)) === listHash
  const order = publicNumber === null ? [] : rankedBy(publicNumber, rule, rows, sha256)
  const said = new Map(ranking.map(row => [row.id, row]))
  const misplaced = order.flatMap(({ rank, number, placed }) => {
    const row = said.get(number)
    if (!row) return [`${number} 在名单上，结果里没有`]
    if (row.rank !== rank) return [`${number} 算出来是第 ${rank} 位，公布的是第 ${row.rank} 位`]
    return (row.state === 'placed') === placed
      ? []
      : [`${number} 算出来${placed ? '中签' : '候补'}，公布的是${placed ? '候补' : '中签'}`]
  })
  const known = new Set(order.map(({ number }) => number))
  const added = publicNumber === null ? [] : ranking.filter(({ id }) => !known.has(id))
  const orderHolds = misplaced.length + added.length === 0 && ranking.length === order.length
  const own = mine && entries.find(({ id }) => id === mine.id)
  const mineHolds = mine && sha256(sealText(mine.id, mine.home, mine.nonce)) === own?.seal
  const differs = [
    ...(listHolds ? [] : ['名单和封好的那一份不一样']),
    ...(mineHolds === false ? ['名单上您家那一行，对不上您家'] : []),
    ...misplaced,
    ...added.map(({ id }) => `${id} 在结果里，名单上没有`),
  ]
  return { households: rows.length, listHolds, orderHolds, mineHolds, differs: differs.slice(0, most) }
}

/** The rows that matter to somebody: the first, those around their own, and the first that waits; null stands for those between. */
export function rowsAround(ranking: Result['ranking'], beside = 2): (Result['ranking'][number] | null)[] {
  const own = ranking.findIndex(({ mine }) => mine)
  const waiting = ranking.findIndex(({ state }) => state === 'waiting')
  const shown = (at: number) =>
    at === 0 || (own >= 0 && Math.abs(at - own) <= beside) || (waiting >= 0 && Math.abs(at - waiting) <= 1)
  return ranking.flatMap((row, at) => {
    if (shown(at)) return [row]
    return at > 0 && shown(at - 1) ? [null] : []
  })
}
