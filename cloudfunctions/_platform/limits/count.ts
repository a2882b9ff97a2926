/**
 * Counts a call against its limits in one atomic update: it is written down only if there is room in all of them, so that fifty at the
 * same moment are as many as one after the other. A second trip is made only for what is refused, sent again, or the first of a shard.
 * What is counted is remembered by its key: sent again it is the same call, and with another body it is refused.
 */
import type { Limited } from '@config/community/callLimits'
import { fail } from '@shared/errors'
import { logError } from '../log'
import { sayWhen } from '../sayDay'
import { _ } from '../sdk'
import type { Time } from '../time'
import { limitShards, type LimitShard } from './collections'
import { callerName, fullUntil, keptOf, shardOf, sinceOf, windowsOf, type Call, type Window } from './windows'

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

/** @throws tooOften with the time when there is room again, keyReused, busy */
export async function count(limited: Limited, call: Call): Promise<Counted> {
  const shard = shardOf(limited, call)
  let windows = windowsOf(limited, call)
  let byHuman = false
  let asksAgain = false
  for (let attempt = 0; attempt < tries; attempt++) {
    if (await written(shard, windows, call, asksAgain)) return counted(shard, windows, call, byHuman)
    const found = await limitShards.find(shard)
    if (!found) {
      if (await limitShards.insert({ _id: shard, counted: countedCalls(windows, call) })) return counted(shard, windows, call, byHuman) // prettier-ignore
      // It is there and cannot be read: what it counted is worth less than that people get on.
      if (!(await limitShards.find(shard))) await limitShards.remove(shard)
      continue
    }
    const earlier = found.counted[callerName(call)]?.find(each => each.call === call.id)
    if (earlier && earlier.body !== call.body) throw fail('keyReused')
    if (earlier && !limited.countsAsking) return knownBefore(found, windows, call)
    if (earlier && !asksAgain) {
      asksAgain = true
      continue
    }
    refuseFull(windows, found, call.at)
    const full = windows.filter(window => fullUntil(window, found, call.at) !== null)
    if (full.length > 0) byHuman = true
    windows = windows.filter(window => !full.includes(window))
  }
  throw fail('busy')
}

const pathOf = (name: string) => `counted.${name}`
const namesOf = (windows: readonly Window[]) => [...new Set(windows.map(({ name }) => name))]
/** Where a call is written down: under whatever limits it, and where its key is known again. */
const placesOf = (windows: readonly Window[], call: Call) => [...new Set([callerName(call), ...namesOf(windows)])]
const entryOf = ({ at, id, body }: Call) => ({ at, call: id, body })
const countedCalls = (windows: readonly Window[], call: Call): LimitShard['counted'] =>
  Object.fromEntries(placesOf(windows, call).map(name => [name, [entryOf(call)]]))

/** One update: if in each window the call that would have to make room is old enough, and this call is not there yet. */
async function written(shard: string, windows: readonly Window[], call: Call, asksAgain: boolean): Promise<boolean> {
  const room = windows.map(({ limit, name }) => [
    `${pathOf(name)}.${limit.times - 1}.at`,
    _.not(_.gte(sinceOf(limit, call.at)) as never),
  ])
  const isNew = asksAgain ? [] : [[`${pathOf(callerName(call))}.call`, _.neq(call.id)]]
  const change = placesOf(windows, call).map(name => [
    pathOf(name),
    _.push({ each: [entryOf(call)], position: 0, slice: keptOf(name, windows) }),
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
const knownBefore = (shard: LimitShard, windows: readonly Window[], { id }: Call): Counted => ({
  ...uncounted,
  byHuman: windows.some(
    ({ limit, name }) => limit.beyond === 'human' && !shard.counted[name]?.some(({ call }) => call === id),
  ),
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

function counted(shard: string, windows: readonly Window[], call: Call, byHuman: boolean): Counted {
  return {
    byHuman,
    async giveBack(field) {
      const given = field === undefined ? placesOf(windows, call) : namesOf(windows.filter(({ limit: { per } }) => Object.values(per).includes(field))) // prettier-ignore
      const pulled = given.map(name => [pathOf(name), _.pull({ call: call.id } as never)])
      if (pulled.length > 0) await limitShards.updateIf(shard, {}, Object.fromEntries(pulled))
    },
  }
}
