/** What the timer costs while everybody sleeps: a day of it, minute by minute, counted by the local cloud. */
import type { Clock } from '../cloud/plugins/clock'
import type { Statistics } from '../cloud/plugins/statistics'
import type { Timers } from '../cloud/plugins/timers'
import { aCommunity } from '../functions/community'
import type { Figure } from './figure'

const minute = 60_000
const minutesOfDay = 24 * 60
const days = 30

export async function atRest(): Promise<Figure[]> {
  const community = await aCommunity()
  try {
    const clock = community.cloud.plugin<Clock>('clock')
    const timers = community.cloud.plugin<Timers>('timers')
    const statistics = community.cloud.plugin<Statistics>('statistics')
    await clock.stand(true)
    await timers.runDue()
    const sum = { calls: 0, operations: 0 }
    for (let passed = 0; passed < minutesOfDay; passed++) {
      statistics.reset()
      await clock.advance(minute)
      await timers.runDue()
      const { calls, operations } = statistics.totals() as { calls: unknown[]; operations: number }
      sum.calls += calls.length
      sum.operations += operations
    }
    return [
      {
        name: 'a month at rest',
        measured: sum.calls * days,
        limit: 60_000,
        unit: 'function calls',
        note: `${(sum.operations / minutesOfDay).toFixed(2)} requests to services a minute`,
      },
    ]
  } finally {
    await community.stop()
  }
}
