/** What the timer reads when ladders are due among many that are only open: documents, counted by the local cloud (DOMAIN §4). */
import { aCommunity } from '../functions/community'
import { aReport } from '../factories/aReport'
import type { Figure } from './figure'

const due = 100
const atOnce = 10_000

export async function ladder(open = 20_000): Promise<Figure[]> {
  const community = await aCommunity()
  try {
    const template = aReport({ at: '2026-11-24T09:00:00.000+08:00' })
    const many = (from: number, count: number, escalatesAt: string) =>
      Array.from({ length: count }, (_none, nth) => ({
        ...template,
        _id: `r${from + nth}`,
        no: `XZZ-bench-${from + nth}`,
        escalatesAt,
      }))
    for (let from = 0; from < open; from += atOnce)
      await community.database.insertMany('reports', many(from, Math.min(atOnce, open - from), '2026-11-30T09:00:00.000+08:00') as never) // prettier-ignore
    await community.database.insertMany('reports', many(open, due, '2026-11-24T10:00:00.000+08:00') as never)
    await community.control('POST', 'clock', { now: Date.parse('2026-11-24T10:00:00+08:00') })
    await community.control('DELETE', 'stats')
    await community.control('POST', 'timers', { name: 'jobs' })
    const { calls } = await community.control<{
      calls: { path: string | null; examined: number; operations: number }[]
    }>('GET', 'stats')
    const climbing = calls.filter(({ path }) => path === 'escalateDue')
    const sum = (of: 'examined' | 'operations') => climbing.reduce((all, call) => all + call[of], 0)
    return [
      {
        name: `${due} ladders due among ${open} open reports`,
        measured: sum('examined'),
        limit: 2 * due,
        unit: 'documents examined',
        note: `${sum('operations')} requests`,
      },
    ]
  } finally {
    await community.stop()
  }
}
