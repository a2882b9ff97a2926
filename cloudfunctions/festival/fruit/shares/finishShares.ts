import { sweepOutput } from '@shared/people/privacy'
import { action } from '../../../_platform/call/action'
import { eachOf } from '../../../_platform/setAside/each'
import { rounds } from '../collections'
import { spread } from './spread'

/** Goes on with a sharing out that was stopped. For the timer; running twice is safe. */
export const finishShares = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const { items } = await rounds.page('byDue', {}, { from: '', before: ctx.clock.now(), limit: 1 })
    const { done } = await eachOf(rounds, items, async round => (await spread(round, ctx.clock)).doneAt !== null)
    return { done, left: items.length - done }
  })
