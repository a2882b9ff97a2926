import { fail } from '@shared/errors'
import { endTermInput, endTermOutput } from '@shared/grid/contract'
import type { GridPost } from '@shared/grid/node'
import { householdOf, roleLabels } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { toPersonId } from '../../_platform/personId'
import { change } from '../regrid/change'
import { lastAdmin, leaves, tellWhomTheyStandInFor } from './leaving'
import { heldBy } from '../places/load'
import { mayFill } from './mayFill'
import { ending } from './moments'
import { placeNodes } from '../places/placeNodes'
import { sayMoment } from '../../_platform/sayDay'
import { whom } from '../regrid/collections'
import { posts } from './suspend'
import { endedAt, lasts, losesLastAdmin } from './terms'

/**
 * Somebody's term ends, now or at a date; their rights go at that moment. Open reports stay with them until whoever is above
 * transfers them: the answer says how many, and the lead above is told (DOMAIN §4 routing 7).
 * @throws forbidden for a post that the caller may not fill or holds, notFound when that person does not hold it, notNow for the
 * last admin, invalid for an end after the one that is set
 */
export const endTerm = action
  .allow('grid.appoint')
  .input(endTermInput)
  .output(endTermOutput)
  .mutation(async ({ input, ctx }) => {
    const { node: code, post: role } = input
    const personId = toPersonId(input.person)
    const ladder = await placeNodes(code, ctx.clock.now())
    if (!mayFill(ctx.actor, code, ladder).includes(role)) throw fail('forbidden')
    if (personId === ctx.actor.personId) throw fail('forbidden', { message: '自己的岗位,请上一级来办' })
    const at = input.at ? ending(input.at, 'at') : null
    const held = await heldBy(personId)
    const what = { post: role, ...(at ? { until: at } : {}) }
    await change(ctx, 'endTerm', { node: code, subject: personId, what }, async grid => {
      const end = at === null || at < grid.now ? grid.now : at
      const node = await grid.node(code)
      const isMeant = (post: GridPost) => post.role === role && post.personId === personId && lasts(post, grid.now)
      const terms = node?.posts.filter(isMeant) ?? []
      if (!node || terms.length === 0) throw fail('notFound', { message: '这个岗位上没有这个人' })
      const [first] = terms.filter(post => lasts(post, end))
      if (!first) throw fail('invalid', { fields: { at: '这个任期本来就在那以前结束' } })
      const after = endedAt(node.posts, isMeant, end)
      if (losesLastAdmin(node.posts, after)) throw fail('notNow', { message: lastAdmin })
      await grid.changePosts(code, () => after)
      await grid.copyTerms(personId, (await grid.node(code)) ?? node, role)
      await leaves(grid, node, first, end, held)
      await tellWhomTheyStandInFor(grid, personId)
      grid.told = {
        says: `${sayMoment(end)}起,${whom}不再任${node.fullName}${roleLabels[role]}`,
        who: first,
        places: [...ladder.keys()],
      }
    })
    return { ...(await posts(code, ctx.clock.now())), held: held(householdOf(ctx.actor)) }
  })
