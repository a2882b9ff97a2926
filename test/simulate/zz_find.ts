import { ensureBuilt } from '../../config/build'
import { bugs } from './sabotage'
import { simulateAll } from './simulate'
import { aWorld } from './world'
async function main() {
  await ensureBuilt(['functions'], line => console.error(line))
  for (const [what, bug] of Object.entries(bugs)) {
    const t0 = performance.now()
    const world = await aWorld([bug])
    const t1 = performance.now()
    const found: number[] = []
    let from = 1
    while (found.length < 3 && from < 120) {
      const wrong = await simulateAll([world], { from, count: 120 - from }, () => {})
      if (!wrong) break
      found.push(wrong.seed)
      if (found.length === 1) console.log('first after', ((performance.now() - t1) / 1000).toFixed(1))
      from = wrong.seed + 1
    }
    await world.cloud.stop()
    console.log(what, found.join(), 'world', ((t1 - t0) / 1000).toFixed(1), 'search', ((performance.now() - t1) / 1000).toFixed(1))
  }
}
main().then(() => process.exit(0), e => { console.error(e); process.exit(1) })
