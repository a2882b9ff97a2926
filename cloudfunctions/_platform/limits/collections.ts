import * as z from '@shared/z'
import { collection } from '../data/collection'

const shard = z.object({
  /** The action, and one of a few shards by the caller: mostly there already, so that counting is one update and no insert. */
  _id: z.string(),
  /** The newest calls first, by a hash of whose they are and what about: nobody is named, and after some days they are gone. */
  calls: z.record(z.string(), z.array(z.object({ at: z.string(), /** A hash of key and body. */ call: z.string() }))),
})
export type LimitShard = z.infer<typeof shard>

/** Calls of the last days, counted where config/community/callLimits.ts says how many there may be. */
export const limitShards = collection<LimitShard>('limits', shard)
