import { fail } from '@shared/errors'
import { routeInput, routeOutput } from '@shared/grid/contract'
import { categoryOf } from '@config/community/categories'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { homesAt } from '../../_platform/call/members'
import { toPersonId } from '../../_platform/personId'
import { placeNodes } from '../places/placeNodes'
import { route as routed } from './routing'
import { isWorkingTime } from './workingTime'

/** Who would get a report of this place and kind now, and why: for staff who look into it. Creates nothing. */
export const route = action
  .allow('grid.staff', 'reporter')
  .input(routeInput)
  .output(routeOutput)
  .query(async ({ input, ctx }) => {
    const { place } = input
    const at = ctx.clock.now()
    const nodes = await placeNodes(place, at)
    if (place !== null && !nodes.has(place)) throw fail('invalid', { fields: { place: '没有这个位置,请重新选一个' } })
    const [known] = ctx.named
    const reporter = {
      personId: input.reporter ? toPersonId(input.reporter) : '',
      homes: known ? homesAt(known, at).map(({ node }) => node) : [],
    }
    const {
      hiddenFrom: _hidden,
      recused: _recused,
      ladder: _ladder,
      alerts: _alerts,
      ...answer
    } = routed({
      category: categoryOf(input.category),
      place,
      reporter,
      at,
      working: isWorkingTime(at, workingCalendar),
      nodes,
    })
    return answer
  })
