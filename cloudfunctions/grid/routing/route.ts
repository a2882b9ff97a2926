import { routeInput, routeOutput } from '@shared/grid/contract'
import { categoryOf } from '@config/community/categories'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { homesAt } from '../../_platform/call/members'
import { placeNodes } from '../places/placeNodes'
import { knownPlace } from '../places/resolvers'
import { route as routed } from './routing'
import { isWorkingTime } from './workingTime'

/** Somebody who would send it, with their homes; who is not there has none. */
const householdNamed = ofPerson((person, personId, { clock }) => ({
  personId,
  homes: person ? homesAt(person, clock.now()).map(({ node }) => node) : [],
}))

/** Who would get a report of this place and kind now, and why: for staff who look into it. Creates nothing. */
export const route = action
  .allow('grid.staff')
  .input(routeInput)
  .ids({ place: knownPlace, reporter: householdNamed })
  .output(routeOutput)
  .query(async ({ input, ctx }) => {
    const { place } = input
    const at = ctx.clock.now()
    const { reporter = { personId: '', homes: [] } } = ctx.found
    const nodes = ctx.found.place ?? (await placeNodes(place, at))
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
