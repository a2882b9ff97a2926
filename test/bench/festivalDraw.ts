/** What the draw of a whole community takes, against what nobody can do without: as many SHA-256 as there are rows, and writing the ranking down. */
import { sha256 } from '../../cloudfunctions/_platform/personId'
import type { Community } from '../functions/community'
import { planner } from '../functions/festival/edition'
import { fullLotteryIn } from '../functions/festival/fullLottery'
import { median, type Figure } from './figure'

const households = 10_000
const places = 3_000
const rowsOfPage = 500
/** Milliseconds that a draw may take. */
const allowed = 2_000

const took = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Hashes and writes as a draw must, and nothing else. */
async function baseline({ database }: Community): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < 5; run++) {
    const rows = () => {
      const hashed = Array.from({ length: households }, (_row, nth) => ({ rank: nth, number: `12-1-${nth}`, entry: `12-1#${nth}`, placed: false, hash: sha256(`417 12-1-${nth}`) }))
      return hashed.sort((one, other) => (one.hash < other.hash ? -1 : 1))
    }
    runs.push(await took(async () => {
      const all = rows()
      const pages = Array.from({ length: households / rowsOfPage }, (_page, nth) => ({ _id: `bench#${run}#${nth}`, ranking: all.slice(nth * rowsOfPage, (nth + 1) * rowsOfPage) }))
      await database.insertMany('festivalLists', pages)
    }))
  }
  return median(runs)
} // prettier-ignore

/** @param community of which nobody has planned an edition */
export async function festivalDraw(community: Community): Promise<Figure[]> {
  const { signedUp, numbered } = fullLotteryIn(() => community)
  await signedUp(households, places)
  const closing = await took(() => community.call(planner, 'festival.close', { session: '12-1' }))
  await numbered('417')
  const drawing = await took(() => community.call(planner, 'festival.draw', { session: '12-1' }))
  const base = await baseline(community)
  const note = `${Math.round(drawing)} ms against ${Math.round(base)} ms; closing it ${Math.round(closing)} ms`
  const name = `festival: a draw of ${households} households`
  return [
    { name, measured: drawing / allowed, limit: 1, unit: 'of its time', note },
    // A list is read, checked against its hash and ranked besides: 15 to 16 times as much on a quiet machine.
    { name, measured: drawing / base, limit: 24, unit: '× hashing and writing' },
  ]
} // prettier-ignore
