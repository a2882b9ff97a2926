import { callLimits } from '@config/community/callLimits'
import * as z from '@shared/z'
import { action } from '../_platform/call/action'
import { limitShards, type LimitShard } from '../_platform/limits/collections'
import { shardsOf } from '../_platform/limits/windows'
import { _ } from '../_platform/sdk'
import { eachOf } from '../_platform/setAside/each'
import { addMinutes, type Time } from '../_platform/time'

/** A key is known again for a day (_platform/data/calls.ts). Minutes. */
const remembered = 24 * 60

/**
 * Forgets calls that count for no limit any more, and makes the shards that are not there yet, so that counting finds them. For the timer;
 * running twice is safe.
 */
export const tidyLimits = action
  .allow('system')
  .output(z.object({ done: z.int() }))
  .mutation(async ({ ctx }) => {
    let done = 0
    for (const [name, row] of Object.entries(callLimits)) {
      if ('none' in row) continue
      const longest = Math.max(remembered, ...row.limits.map(({ minutes }) => minutes))
      const before = addMinutes(ctx.clock.now(), -longest)
      const ids = shardsOf(name, row)
      const shards = await limitShards.findMany(ids)
      const missing = ids.filter(id => !shards.some(shard => shard._id === id))
      await limitShards.insertMany(missing.map(_id => ({ _id, counted: {} })))
      done += (await eachOf(limitShards, shards, shard => forget(shard, before))).done
    }
    return { done }
  })

/** In one update, if none of them was counted anew meanwhile: then tomorrow. */
async function forget({ _id, counted }: LimitShard, before: Time): Promise<boolean> {
  const over = Object.keys(counted).filter(name => (counted[name]?.[0]?.at ?? '') < before)
  if (over.length === 0) return false
  const still = over.map(name => [`counted.${name}.0.at`, _.not(_.gte(before) as never)])
  const gone = over.map(name => [`counted.${name}`, _.remove()])
  return limitShards.updateIf(_id, Object.fromEntries(still), Object.fromEntries(gone))
}
