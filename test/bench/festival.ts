/**
 * The first seconds of a first-come session of 柿子节: households tap three times for few places, functions are killed, the connection to the
 * database is cut; then the same with a transaction for each household. Counted, not timed. `npm run bench -- --households 10000` is the
 * whole burst; without it a tenth of it.
 */
import { parseArgs } from 'node:util'
import { aCommunity } from '../functions/community'
import { burst, placesFor } from '../functions/festival/burst'
import type { Figure } from './figure'
import { buckets } from './festivalBuckets'
import { festivalDraw } from './festivalDraw'
import { naiveBurst } from './festivalNaive'

/** Households without another word; ten times as many are the whole burst. */
const usually = 1_000
const taps = 3

export async function festival(): Promise<Figure[]> {
  const { values } = parseArgs({ options: { households: { type: 'string' } }, strict: false })
  const households = Number(values.households ?? usually)
  const community = await aCommunity()
  try {
    const asPhones = await burst(community, { id: '77-1', households, sent: 1 })
    const all = await burst(community, { id: '78-1', households: households / 10, sent: taps })
    const naive = await naiveBurst(community, households, placesFor(households))
    await community.renew()
    const drawn = await festivalDraw(community)
    const count = (name: string, measured: number, unit: string, note = asPhones.of): Figure => ({ name: `festival: ${name}`, measured, limit: 0, unit, note }) // prettier-ignore
    return [
      count('places beyond or below', asPhones.wrong + all.wrong, 'places'),
      count('phones that saw an error', asPhones.lost + all.lost, 'phones', '1% of answers lost, 0.5% of requests kill their function'),
      count('sign-ups that the timer did not finish', asPhones.unfinished + all.unfinished, 'households'),
      count('households that were answered otherwise at another tap', all.otherwise, 'households', all.of),
      { name: 'festival: a household costs', measured: asPhones.operations, limit: 1.3, unit: 'operations', note: `${asPhones.of}; reading the caller is one more; naive: ${naive.operations.toFixed(1)}, and ${naive.failed} of ${households} fail` },
      { name: 'festival: a household costs, all taps sent', measured: all.operations, limit: 7, unit: 'operations', note: all.of },
      ...drawn,
      ...buckets(),
    ]
  } finally {
    await community.stop()
  }
} // prettier-ignore
