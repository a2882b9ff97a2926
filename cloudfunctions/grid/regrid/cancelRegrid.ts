import { fail } from '@shared/errors'
import { cancelRegridInput, changeView } from '@shared/grid/contract'
import type { Id } from '@shared/ids'
import { action } from '../../_platform/call/action'
import { gridChange, gridDecision } from './change'
import { communityCode } from '../places/community'
import { mayCancel, viewOf } from './changeViews'
import { nodes } from '../collections'
import { gridChanges } from './collections'
import { withoutMoment } from './regridRules'

/**
 * A planned change of the grid is taken back before it holds. Its place in the history stays.
 * @throws notFound when there is none or it is not the caller's, notNow when it holds already or another one follows on it
 */
export const cancelRegrid = action
  .allow('grid.regrid')
  .input(cancelRegridInput)
  .of(gridChange)
  // Read with the rest of the change, which asks whether it is the caller's.
  .ids({ id: (planned: Id<'gridChange'>): string => planned })
  .output(changeView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    await ctx.change(
      gridDecision(ctx, 'cancelRegrid', { node: communityCode, what: {} }, async (grid, { id }) => {
        const planned = await grid.earlier(id)
        if (!planned?.regrid || !mayCancel(planned, actor)) throw fail('notFound')
        const { startsAt } = planned
        if (startsAt === null || startsAt <= grid.now)
          throw fail('notNow', {
            message: planned.cancelledAt ? '这次安排已经取消了' : '已经生效了，不能取消；可以再调整一次',
          })
        const { items } = await gridChanges.page('byStart', { places: planned.nodes }, { from: startsAt, limit: 100 })
        const next = items.find(
          ({ _id, nodes }) => _id !== planned._id && nodes.some(code => planned.nodes.includes(code)),
        )
        if (next) throw fail('notNow', { message: `后面还安排了：${next.says}。请先取消那一次` })
        for (const before of await nodes.findMany(planned.nodes)) {
          const after = withoutMoment(before, startsAt)
          grid.put(before, after)
          if (before.until !== after.until) await grid.copyAllTerms(after, startsAt)
        }
        grid.withdraw(planned)
        grid.told = { says: `取消了：${planned.says}`, places: planned.places }
      }),
    )
    const found = await gridChanges.find(input.id)
    if (!found) throw fail('notFound')
    return viewOf(found, actor, ctx.clock.now())
  })
