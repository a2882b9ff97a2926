/**
 * Counts a call against its limits in one atomic update: it is written down only if there is room in all of them, so that fifty at the
 * same moment are as many as one after the other. A second trip is made only for what is refused, sent again, or the first of a shard.
 */
import type { Limited } from '@config/community/callLimits'
import { fail } from '@shared/errors'
import { logError } from '../log'
import { sayWhen } from '../sayDay'
import { _ } from '../sdk'
import type { Time } from '../time'
import { limitShards, type LimitShard } from './collections'
import { fullUntil, keptOf, shardOf, sinceOf, windowsOf, type Call, type Window } from './windows'

/** What an action may know of its limits. */
export interface Counted {
  /** There have been too many about this thing: what the machine would decide, a human decides. */
  byHuman: boolean
  /** The call did not happen after all, or not what is counted for a field of its input. One trip. */
  giveBack(field?: string): Promise<void>
}

export const uncounted: Counted = { byHuman: false, giveBack: async () => {} }

/** Others counted and gave back in between. */
const tries = 5

/** @throws tooOften with the time when there is room again, busy */
export async function count(limited: Limited, call: Call): Promise<Counted> {
  const shard = shardOf(limited, call)
  let windows = windowsOf(limited, call)
  let byHuman = false
  for (let attempt = 0; attempt < tries; attempt++) {
    if (await written(shard, windows, call, limited.countsAsking)) return counted(shard, windows, call, byHuman)
    const found = await limitShards.find(shard)
    if (!found) {
      if (await limitShards.insert({ _id: shard, counted: countedCalls(windows, call) })) return counted(shard, windows, call, byHuman) // prettier-ignore
      // It is there and cannot be read: what it counted is worth less than that people get on.
      if (!(await limitShards.find(shard))) await limitShards.remove(shard)
      continue
    }
    if (!limited.countsAsking && isKnown(found, windows, call)) return knownBefore(found, windows, call)
    refuseFull(windows, found, call.at)
    const full = windows.filter(window => fullUntil(window, found, call.at) !== null)
    if (full.length > 0) byHuman = true
    windows = windows.filter(window => !full.includes(window))
  }
  throw fail('busy')
}

const pathOf = (name: string) => `counted.${name}`
const namesOf = (windows: readonly Window[]) => [...new Set(windows.map(({ name }) => name))]
const countedCalls = (windows: readonly Window[], { at, id }: Call): LimitShard['counted'] =>
  Object.fromEntries(namesOf(windows).map(name => [name, [{ at, call: id }]]))

/** One update: if in each window the call that would have to make room is old enough, and this call is not there yet. */
async function written(
  shard: string,
  windows: readonly Window[],
  { at, id }: Call,
  countsAsking = false,
): Promise<boolean> {
  const room = windows.map(({ limit, name }) => [
    `${pathOf(name)}.${limit.times - 1}.at`,
    _.not(_.gte(sinceOf(limit, at)) as never),
  ])
  const isNew = countsAsking ? [] : namesOf(windows).map(name => [`${pathOf(name)}.call`, _.neq(id)])
  const change = namesOf(windows).map(name => [
    pathOf(name),
    _.push({ each: [{ at, call: id }], position: 0, slice: keptOf(name, windows) }),
  ])
  try {
    return await limitShards.updateIf(shard, Object.fromEntries([...room, ...isNew]), Object.fromEntries(change))
  } catch (error) {
    // A damaged count is found by the next read, and a database that does not answer fails there.
    logError('limits.failed', error, { shard })
    return false
  }
}

/** The same call was counted before, and is answered as it was then. */
const isKnown = (shard: LimitShard, windows: readonly Window[], { id }: Call) =>
  windows.some(({ name }) => shard.counted[name]?.some(({ call }) => call === id))

const knownBefore = (shard: LimitShard, windows: readonly Window[], call: Call): Counted => ({
  ...uncounted,
  byHuman: windows.some(window => window.limit.beyond === 'human' && !isKnown(shard, [window], call)),
})

function refuseFull(windows: readonly Window[], shard: LimitShard, at: Time): void {
  const refusals = windows.flatMap(window => {
    const until = fullUntil(window, shard, at)
    return until !== null && window.limit.beyond !== 'human' ? [{ until, says: window.limit.beyond.says }] : []
  })
  const [last] = refusals.sort((one, other) => (one.until < other.until ? 1 : -1))
  if (!last) return
  throw fail('tooOften', { message: `${last.says}。请${sayWhen(last.until, at)}再来`, retryAt: last.until })
}

function counted(shard: string, windows: readonly Window[], { id }: Call, byHuman: boolean): Counted {
  return {
    byHuman,
    async giveBack(field) {
      const given = field === undefined ? windows : windows.filter(({ limit: { per } }) => Object.values(per).includes(field)) // prettier-ignore
      const pulled = namesOf(given).map(name => [pathOf(name), _.pull({ call: id } as never)])
      if (pulled.length > 0) await limitShards.updateIf(shard, {}, Object.fromEntries(pulled))
    },
  }
}
