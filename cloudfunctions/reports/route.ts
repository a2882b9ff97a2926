import { fail } from '@shared/errors'
import { routeInput, routeOutput } from '@shared/reports/contract'
import { categoryOf } from '@config/community/categories'
import { action } from '../_platform/action'
import { placeNodes } from '../grid/placeNodes'
import { route as routed } from './routing'
import { holderView } from './view'

/** Who would get a report of this place and kind from the caller now: the name on the 提交 button. Creates nothing. */
export const route = action
  .allow('report.submit')
  .input(routeInput)
  .output(routeOutput)
  .query(async ({ input, ctx }) => {
    const nodes = await placeNodes(input.place)
    if (input.place !== null && !nodes.has(input.place)) {
      throw fail('invalid', { fields: { place: '没有这个位置,请重新选一个' } })
    }
    const category = categoryOf(input.category ?? 'other')
    const { holder, because } = routed({ category, place: input.place, reporter: ctx.actor, at: ctx.clock.now(), nodes })
    return { holder: holderView(holder), because }
  })
