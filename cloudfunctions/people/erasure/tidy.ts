import { personalData } from '@config/community/personalData'
import { sweepOutput } from '@shared/people/privacy'
import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { eachOf } from '../../_platform/setAside/each'
import { addDays } from '../../_platform/time'
import { collectionOf } from './holdings'

/** Documents of one kind at one run; what is left waits for the next minute. */
const most = 50

/** Deletes what was kept as long as the inventory says. For the timer; running twice is safe. */
export const tidy = action
  .allow('system')
  .input(z.optional(z.strictObject({})))
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    let done = 0
    let left = 0
    for (const { collection, keep = [] } of personalData) {
      for (const { index, equal, purpose } of keep) {
        const before = addDays(now, -(purpose.days ?? Infinity))
        const over = await collectionOf(collection).page(index, equal, { from: '', before, limit: most })
        const removed = await eachOf(collectionOf(collection), over.items, ({ _id }) =>
          collectionOf(collection).remove(_id),
        )
        done += removed.done
        left += Number(over.next !== null)
      }
    }
    return { done, left }
  })
