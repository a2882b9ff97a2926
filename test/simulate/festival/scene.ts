/** An edition of 柿子节 with few places for the people of the simulation: a lottery and a session of first come, both open. */
import { communityNodes } from '@config/community/nodes'
import { seededPeople } from '@config/community/people'
import { fromEpoch } from '../../../cloudfunctions/_platform/time'
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

/** Puts it into a world that was renewed, with a node for each home. */
export async function prepared(world: World): Promise<void> {
  const nodes = communityNodes()
  const homes = new Set(world.residents.flatMap(({ home }) => home ?? []))
  const stored = new Set([...world.database.dump('nodes')].map(({ _id }) => _id))
  const missing = nodes.filter(({ _id }) => homes.has(_id) && !stored.has(_id))
  const { editions, sessions } = sampleFestival(nodes, seededPeople(), fromEpoch(begin))
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
