/** An edition of 柿子节 with few places for the people of the simulation: a lottery and a session of first come, both open. */
import { communityNodes } from '@config/community/nodes'
import { seededPeople } from '@config/community/people'
import { fromEpoch } from '../../../cloudfunctions/_platform/time'
import type { Functions } from '../../cloud/plugins/functions'
import { sampleFestival } from '../../cloud/seed/festival'
import { begin, type World } from '../world'

export const lottery = '12-1'
export const firstCome = '12-2'
export const planner = 'oXZZ-song-lina'
export const second = 'oXZZ-zhao-jianguo'
/** Whoever stands at the gate and at the scales. */
export const servers = ['oXZZ-wang-xiulan', planner, second]

/** People who fit in: of the eight households of the simulation some must wait. */
const places: Record<string, number> = { [lottery]: 6, [firstCome]: 5 }

/** Longer than a process of the function remembers a session (signUp/enter/known.ts). */
export const forgetting = 31_000
const nextYear = 365 * 86_400_000

/** No process knows a session of the story before: each is asked for it while there is none, and when what it remembers is old. */
async function forgotten({ cloud, clock }: World): Promise<void> {
  await clock.set(begin + nextYear)
  const processes = Array.from({ length: cloud.plugin<Functions>('functions').instances('festival') })
  for (const session of [lottery, firstCome]) await Promise.all(processes.map(() => cloud.call(planner, 'festival', 'signUp', { session, partySize: 1 }, 'nobody-asks')))
  await clock.set(begin)
} // prettier-ignore

/** Puts it into a world that was renewed, with a node for each home. */
export async function prepared(world: World): Promise<void> {
  const nodes = communityNodes()
  const homes = new Set(world.residents.flatMap(({ home }) => home ?? []))
  const stored = new Set([...world.database.dump('nodes')].map(({ _id }) => _id))
  const missing = nodes.filter(({ _id }) => homes.has(_id) && !stored.has(_id))
  const { editions, sessions } = sampleFestival(nodes, seededPeople(), fromEpoch(begin))
  await forgotten(world)
  await world.database.insertMany('nodes', missing)
  await world.database.insertMany('festivalEditions', editions)
  await world.database.insertMany(
    'festivalSessions',
    sessions.map(session => {
      const count = places[session._id] ?? 0
      return { ...session, left: count, plan: { ...session.plan, places: count } }
    }),
  )
}
