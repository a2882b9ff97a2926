import { fail } from '@shared/errors'
import { routeInput, routeOutput } from '@shared/reports/contract'
import { categoryOf } from '@config/community/categories'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { placeNodes } from '../../grid/places/placeNodes'
import { route as routed } from '../../grid/routing/routing'
import { reporterOf } from '../lifecycle/acting'
import { holderView } from '../views/view'
import { isWorkingTime } from '../../grid/routing/workingTime'

/** Who would get a report of this place and kind from the caller now: the name on the 提交 button. Creates nothing. */
export const route = action
  .allow('report.submit', 'for')
  .input(routeInput)
  .output(routeOutput)
  .query(async ({ input, ctx }) => {
    const at = ctx.clock.now()
    const nodes = await placeNodes(input.place, at)
    if (input.place !== null && !nodes.has(input.place)) {
      throw fail('invalid', { fields: { place: '没有这个位置,请重新选一个' } })
    }
    const category = categoryOf(input.category ?? 'other')
    const working = isWorkingTime(at, workingCalendar)
    const reporter = reporterOf(ctx.actor, ctx.named, input.for, at)
    const { holder, because } = routed({ category, place: input.place, reporter, at, working, nodes })
    return { holder: holderView(holder), because }
  })
