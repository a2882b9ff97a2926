import { routeInput, routeOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { reporterOf } from '../lifecycle/acting'
import { holderView } from '../views/view'
import { routed } from './ask'

/** Who would get a report of this place and kind from the caller now: the name on the 提交 button. Creates nothing. */
export const route = action
  .allow('report.submit', 'for', 'about')
  .input(routeInput)
  .output(routeOutput)
  .query(async ({ input, ctx }) => {
    const at = ctx.calledAt
    const reporter = reporterOf(ctx.actor, ctx.named, input.for, at)
    const { routing } = await routed(ctx, input, reporter, at)
    return { holder: holderView(routing.holder), because: routing.because }
  })
