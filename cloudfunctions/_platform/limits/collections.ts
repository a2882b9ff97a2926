import * as z from '@shared/z'
import { collection } from '../data/collection'
import { impersonal } from '../privacy/personalData'

const shard = z.object({
  /** The action, and one of a few shards by the caller: mostly there already, so that counting is one update and no insert. */
  _id: z.string(),
  /** The newest calls first, by a hash of whose they are and what about: nobody is named, and after some days they are gone. */
  counted: z.record(
    z.string(),
    z.array(
      z.object({
        at: z.string(),
        /** A hash of the key. */ call: z.string(),
        /** A hash of path and input. */ body: z.string(),
      }),
    ),
  ),
})
export type LimitShard = z.infer<typeof shard>

const plain = {
  _id: 'the name of an action',
  'counted.*': 'a hash of whose calls they are, gone when they count no more',
  'counted.*.at': 'a time',
  'counted.*.call': 'a hash of a call',
  'counted.*.body': 'a hash of a call',
}

/** Calls of the last days, counted where config/community/callLimits.ts says how many there may be. */
export const limitShards = collection('limits', shard, {
  label: '次数限制',
  personal: impersonal(plain),
})
