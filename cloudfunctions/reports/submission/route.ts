import { routeInput, routeOutput } from '@shared/reports/contract'
import { categoryOf } from '@config/community/categories'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { placeNodes } from '../../grid/places/placeNodes'
import { knownPlace } from '../../grid/places/resolvers'
import { route as routed } from '../../grid/routing/routing'
import { asReporter, principal } from '../lifecycle/acting'
import { holderView } from '../views/view'
import { isWorkingTime } from '../../grid/routing/workingTime'

/** Who would get a report of this place and kind from the caller now: the name on the 提交 button. Creates nothing. */
export const route = action
  .allow('report.submit')
  .input(routeInput)
  .ids({ place: knownPlace, for: principal })
  .output(routeOutput)
  .query(async ({ input, ctx }) => {
    const at = ctx.clock.now()
    const nodes = ctx.found.place ?? (await placeNodes(null, at))
    const category = categoryOf(input.category ?? 'other')
    const working = isWorkingTime(at, workingCalendar)
    const reporter = ctx.found.for ?? asReporter(ctx.actor)
    const { holder, because } = routed({ category, place: input.place, reporter, at, working, nodes })
    return { holder: holderView(holder), because }
  })
