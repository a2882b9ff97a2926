import { openNumbersInput, openNumbersOutput } from '@shared/reports/openNumbers'
import { action } from '../../_platform/call/action'
import { communityCode } from '../../grid/places/community'
import { reportRates } from '../rates/collections'
import { monthOf, rateId } from '../rates/counters'
import { openView } from './cells'

/**
 * How much was reported and settled in the community in a month, and how long that took: for everybody, a guest too, without a figure of
 * fewer than five. Without a month, this one. One read.
 */
export const openNumbers = action
  .allow('public.read')
  .input(openNumbersInput)
  .output(openNumbersOutput)
  .query(async ({ input, ctx }) => {
    const running = monthOf(ctx.clock.now())
    const month = input?.month ?? running
    const found = await reportRates.find(rateId(communityCode, month), { select: ['counts'] })
    return openView(found?.counts ?? {}, month, month >= running)
  })
