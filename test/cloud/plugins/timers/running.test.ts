import { setTimeout as wait } from 'node:timers/promises'
import { testCloud } from '../../testCloud'

it('fires by itself as time passes', async () => {
  const triggers = [{ name: 'each', type: 'timer' as const, config: '* * * * * * *' }]
  const cloud = await testCloud({ tick: { triggers, body: `return 1` } }, { timers: 'running' })
  const calls = async () => ((await cloud.ask('GET', '/control/stats')) as { calls: unknown[] }).calls.length
  while ((await calls()) < 2) await wait(100)
  await cloud.stop()
})
