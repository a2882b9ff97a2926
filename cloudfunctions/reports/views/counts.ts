import { countsInput, countsOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { publicPlace } from '../../grid/places/resolvers'
import { tallyOf } from './tally'

/** The numbers of 工作台, of what is shown there; for whoever stands above several areas, of each of them too. Three trips, two together. */
export const counts = action
  .allow('report.queue')
  .input(countsInput)
  // Whether what lies below it is theirs to see, the tally asks.
  .ids({ under: publicPlace })
  .output(countsOutput)
  .query(({ input, ctx }) => tallyOf(ctx.actor, ctx.clock.now(), input.of, ctx.found.under))
