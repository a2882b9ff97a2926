import { routeInput, routeOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { asReporter, principal } from '../lifecycle/acting'
import { holderView } from '../views/view'
import { publicPlace } from '../../grid/places/resolvers'
import { accused, routed } from './ask'

/** Who would get a report of this place and kind from the caller now: the name on the 提交 button. Creates nothing. */
export const route = action
  .allow('report.submit')
  .input(routeInput)
  // The place is looked up with the grid of whoever it is about, in one trip.
  .ids({ for: principal, about: accused, place: publicPlace })
  .output(routeOutput)
  .query(async ({ input, ctx }) => {
    const at = ctx.calledAt
    const { about, for: reporter = asReporter(ctx.actor) } = ctx.found
    const { routing } = await routed(ctx, input, { reporter, about }, at)
    return { holder: holderView(routing.holder), because: routing.because }
  })
