import { fail } from '@shared/errors'
import { leaveOutput, takeLeaveInput } from '@shared/grid/contract'
import type { GridNode, GridPost, StandIn } from '@shared/grid/node'
import { isStaffRole } from '@shared/permissions'
import { longestLeave } from '@config/community/posts'
import { action } from '../../_platform/call/action'
import { postsAt } from '../../_platform/call/members'
import { ofPerson } from '../../_platform/call/authorisation'
import { addDays, addSeconds, dateOf, startOfDay, type Time } from '../../_platform/time'
import { holds } from '../routing/available'
import { gridChange, gridDecision } from '../regrid/change'
import { nodes } from '../collections'
import { homesOf, type GridDraft } from '../regrid/draft'
import { isNeeded } from '../posts/leaving'
import { ownPosts } from './mine'
import { beginning, ending } from '../posts/moments'
import { canStandIn, type LadderOf } from './near'
import { deputyNews, noDeputyNews } from '../posts/news'
import { codesOf, laddersAt } from '../places/placeNodes'
import { sayMoment } from '../../_platform/sayDay'
import { whom } from '../regrid/collections'
import { absencesOf, isLeadRole, withLeave, type Absence } from '../posts/terms'

interface Named {
  personId: string
  /** What stands above the caller's nodes and theirs. */
  near: LadderOf
}

/** Whoever is asked to stand in, with the ways up by which it is decided whether they can. */
const standIn = ofPerson(async (person, personId, { actor, clock }): Promise<Named> => {
  const ladders = await laddersAt([...actor.posts, ...(person?.posts ?? [])].map(p => p.node), clock.now()) // prettier-ignore
  return { personId, near: code => codesOf(ladders.get(code)) }
})

/**
 * The caller is away for a while, on every post that they hold, and perhaps somebody stands in. From the first moment on new
 * reports go to the deputy, or to whoever is above (DOMAIN §4 routing 5). It takes the place of a leave said before.
 * @throws invalid for times that cannot be and for a deputy who cannot stand in
 */
export const takeLeave = action
  .allow('grid.leave')
  .input(takeLeaveInput)
  .of(gridChange)
  .ids({ deputy: standIn })
  .output(leaveOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const now = ctx.clock.now()
    const taken = { from: beginning(input.from, 'from'), until: ending(input.until, 'until') }
    checkTimes(taken, now)
    await ctx.change(
      gridDecision(ctx, 'takeLeave', { subject: actor.personId, what: taken }, async (grid, found) => {
        const mine = await grid.postsOf(actor.personId)
        if (mine.length === 0) throw fail('notFound', { message: '没找到您的岗位，请告诉社区办公室' })
        const deputy = found.deputy ? await deputyFor(grid, mine, found.deputy, taken) : null
        for (const { node } of mine) {
          for (const post of node.posts)
            if (post.personId === actor.personId) tellDeputies(grid, node, post, deputy?.for(post.role) ?? null, taken)
          await grid.changePosts(node._id, posts =>
            posts.map(post =>
              post.personId === actor.personId
                ? { ...post, leave: withLeave(post.leave, taken, grid.now), deputy: deputy?.for(post.role) ?? null }
                : post,
            ),
          )
        }
        await grid.tellStoodFor(actor.personId)
        const lastDay = startOfDay(dateOf(addSeconds(taken.until, -1)))
        const standsIn = deputy ? '，有人代班' : ''
        grid.told = { says: `${whom}请假，${sayMoment(taken.from)}到${sayMoment(lastDay)}${standsIn}`, who: actor }
      }),
    )
    return myPosts(actor.personId, actor.posts.map(p => p.node), ctx.clock.now()) // prettier-ignore
  })

/** Whoever stands in from now on is told, and whoever does not any more; who stood in already, only of other days. */
function tellDeputies(grid: GridDraft, node: GridNode, post: GridPost, next: StandIn | null, taken: Absence) {
  const before = isNeeded(post, grid.now) ? post.deputy : null
  const sameDays = post.leave.some(l => l.from === taken.from && l.until === taken.until)
  if (before && before.personId !== next?.personId) grid.news.push(noDeputyNews(node, post, before))
  if (next && (before?.personId !== next.personId || !sameDays)) grid.news.push(deputyNews(node, post, next, taken))
}

/** The caller's posts after a change. */
export const myPosts = async (personId: string, codes: string[], now: Time) => ({
  posts: ownPosts(await nodes.findMany(codes), personId, now),
})

function checkTimes({ from, until }: Absence, now: Time) {
  if (until <= from) throw fail('invalid', { fields: { until: '结束要在开始之后' } })
  if (until <= now) throw fail('invalid', { fields: { until: '这段时间已经过去了' } })
  if (from < addDays(now, -1)) throw fail('invalid', { fields: { from: '请假从今天或以后开始' } })
  if (until > addDays(from, longestLeave)) throw fail('invalid', { fields: { until: '一次最多请一年' } })
}

/** Who stands in, ready for the posts of their kind of work. @throws invalid when they cannot */
async function deputyFor(
  grid: GridDraft,
  mine: Awaited<ReturnType<GridDraft['postsOf']>>,
  { personId, near }: Named,
  taken: Absence,
) {
  const refuse = (why: string) => fail('invalid', { fields: { deputy: why } })
  if (mine.some(({ post }) => post.personId === personId)) throw refuse('不能请自己代班')
  const person = await grid.person(personId)
  const theirs = postsAt(person?.posts ?? [], grid.now).filter(p => isStaffRole(p.role))
  if (
    !person ||
    !mine.some(({ node, post }) => theirs.some(their => canStandIn({ role: post.role, node: node._id }, their, near)))
  ) {
    throw refuse('这位代不了您的班，请选一位同片的网格长或同事')
  }
  const held = (await grid.postsOf(personId)).filter(({ post }) => holds(post, grid.now))
  const [first] = held
  const absences = absencesOf(held.map(({ post }) => post), grid.now) // prettier-ignore
  if (!first || absences.suspended) throw refuse('这位正在暂停履职，请另选一位')
  if (absences.leave.some(l => l.from < taken.until && taken.from < l.until))
    throw refuse('这位那几天也休假或不在任，请另选一位')
  // Their nodes count this change, so that a leave of theirs at the same moment meets it.
  for (const code of new Set(held.map(({ node }) => node._id))) await grid.changePosts(code, posts => posts)
  const { name, phone } = first.post
  const standIn: StandIn = { personId, name, ...(phone ? { phone } : {}), ...homesOf(person, grid.now), ...absences }
  const roles = theirs.map(p => p.role)
  const lead = roles.some(isLeadRole)
  return {
    name,
    for: (role: (typeof roles)[number]) => (roles.includes(role) || (lead && isLeadRole(role)) ? standIn : null),
  }
}
