/** Runs seeds of festivals and looks whether what is stored at the end is as it must be. */
import type { World } from '../world'
import { violations, type Ending } from './rules'
import { tellFestival } from './story'
import { storedIn, type Told } from './told'

export interface Outcome {
  seed: number
  told: Told
  ending: Ending
  violations: string[]
}

/** What is wrong, and the one command that repeats it. */
export const wrongText = ({ seed, violations: wrong }: Outcome) =>
  `festival ${seed} left something wrong:\n${wrong.map(each => `  ${each}`).join('\n')}\nrepeat it: npm run simulate -- --festival --seed ${seed}`

async function simulateFestival(world: World, seed: number): Promise<Outcome> {
  await world.renew()
  const told = await tellFestival(world, seed)
  const ending = { ...storedIn(world), asked: told.asked, onTheWay: told.onTheWay }
  return { seed, told, ending, violations: violations(ending) }
}

/** Several worlds at the same time. @returns the first wrong outcome, if any */
export async function simulateFestivals(
  worlds: World[],
  seeds: { from: number; count: number },
  tell: (outcome: Outcome) => void,
): Promise<Outcome | undefined> {
  let next = seeds.from
  const wrong: Outcome[] = []
  const run = async (world: World) => {
    while (next < seeds.from + seeds.count && wrong.length === 0) {
      const outcome = await simulateFestival(world, next++)
      tell(outcome)
      if (outcome.violations.length > 0) wrong.push(outcome)
    }
  }
  await Promise.all(worlds.map(run))
  return wrong.sort((one, other) => one.seed - other.seed)[0]
}
