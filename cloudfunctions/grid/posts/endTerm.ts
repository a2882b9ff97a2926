import { fail } from '@shared/errors'
import { endTermInput, endTermOutput } from '@shared/grid/contract'
import type { GridPost } from '@shared/grid/node'
import { householdOf, roleLabels, type Actor, type Role } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { toPersonId } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import { gridChange, gridDecision } from '../regrid/change'
import type { GridDraft } from '../regrid/draft'
import { lastAdmin, leaves, tellWhomTheyStandInFor } from './leaving'
import { heldBy } from '../places/load'
import { mayFill } from './mayFill'
import { ending } from './moments'
import { ladderOfPlace, type Ladder } from '../places/resolvers'
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
  .of(gridChange)
  .ids({ node: ladderOfPlace, person: toPersonId })
  .output(endTermOutput)
  .mutation(async ({ input, ctx }) => {
    const at = input.at ? ending(input.at, 'at') : null
    const subject = toPersonId(input.person)
    const held = await heldBy(subject)
    const about = { node: input.node, subject, what: { post: input.post, ...(at ? { until: at } : {}) } }
    await ctx.change(
      gridDecision(ctx, 'endTerm', about, (grid, found) => draw(grid, { ...input, at }, found, held, ctx.actor)),
    )
    return { ...(await posts(input.node, ctx.clock.now())), held: held(householdOf(ctx.actor)) }
  })

async function draw(
  grid: GridDraft,
  { node: code, post: role, at }: { node: string; post: Role; at: Time | null },
  { node: ladder, person: personId }: { node: Ladder; person: string },
  held: Awaited<ReturnType<typeof heldBy>>,
  by: Actor,
): Promise<void> {
  if (!mayFill(by, code, ladder).includes(role)) throw fail('forbidden')
  if (personId === by.personId) throw fail('forbidden', { message: '自己的岗位，请上一级来办' })
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
  const says = `${sayMoment(end)}起，${whom}不再任${node.fullName}${roleLabels[role]}`
  grid.told = { says, who: first, places: [...ladder.keys()] }
}
