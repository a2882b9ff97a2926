/** What goes wrong in a story, drawn from its seed. */
import type { FaultPlan } from '../cloud/plugins/faults'
import { chanceOf, type Chance } from '../cloud/seed/chance'

/** @param kills whether this story may kill processes: each costs the next call a cold start */
export function faultPlan(chance: Chance, kills: boolean): FaultPlan {
  const seed = chance.between(1, 1_000_000)
  const plans: FaultPlan[] = [
    {},
    {},
    { seed, drop: 'before', rate: chance.between(5, 40) / 100 },
    { seed, drop: 'after', rate: chance.between(5, 40) / 100 },
    { database: 'down' },
    { perSecond: chance.between(1, 20) },
    { latencyMs: 1 },
    { seed, skewMs: chance.between(1, 120) * 1000 },
  ]
  if (kills)
    for (let times = 0; times < 4; times++) plans.push({ seed, functions: { kill: chance.between(10, 40) / 100 } })
  return { ...chance.pick(plans), ...wechatFaults(seed) }
}

/** WeChat's own, beside whatever else goes wrong: drawn apart, so that the rest of the story is the same with them. */
function wechatFaults(seed: number): FaultPlan {
  const chance = chanceOf(`wechat/${seed}`)
  if (!chance.percent(25)) return {}
  const answer = chance.pick([43101, 45009, 45011, 47003, 'silence'] as const)
  return { seed, wechat: { answer, rate: chance.between(3, 10) / 10 } }
}
