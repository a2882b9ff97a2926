import { fail } from '@shared/errors'
import { appointInput, postsOutput } from '@shared/grid/contract'
import type { GridNode, GridPost } from '@shared/grid/node'
import { roleLabels, type Actor } from '@shared/permissions'
import type * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { toPersonId } from '../../_platform/personId'
import type { Time } from '../../_platform/time'
import { gridChange, gridDecision } from '../regrid/change'
import { homesOf, type GridDraft } from '../regrid/draft'
import { lastAdmin, leaves, tellWhomTheyStandInFor } from './leaving'
import { heldBy } from '../places/load'
import { mayFill, postsOf } from './mayFill'
import { beginning, ending } from './moments'
import { appointedNews } from './news'
import { posts } from './suspend'
import { ladderOfPlace, type Ladder } from '../places/resolvers'
import { sayMoment } from '../../_platform/sayDay'
import { whom } from '../regrid/collections'
import { appointed, lasts, leaveOf, losesLastAdmin } from './terms'

/**
 * Somebody gets a post from a moment on, which ends the term of whoever leads there then. The node and both people are
 * written as one; their rights follow at that moment, and open reports stay where they are (DOMAIN §2).
 * @throws forbidden for a post that the caller may not fill or for themselves, invalid for an unknown person, notNow for the last admin, busy
 */
export const appoint = action
  .allow('grid.appoint')
  .input(appointInput)
  .of(gridChange)
  .ids({ node: ladderOfPlace, person: toPersonId })
  .output(postsOutput)
  .mutation(async ({ input, ctx }) => {
    const asked = askedOf(input)
    const { node, person } = input
    const about = { node, subject: toPersonId(person), what: asked.what }
    await ctx.change(gridDecision(ctx, 'appoint', about, (grid, found) => draw(grid, asked, found, ctx.actor)))
    return posts(node, ctx.clock.now())
  })

/** The post and the times that are asked for. @throws invalid for a post that is not there, and for days that are none */
function askedOf({ node: code, post: role, phone, from: begins, until: ends }: z.infer<typeof appointInput>) {
  if (!postsOf(code).includes(role)) throw fail('invalid', { fields: { post: '这里没有这个岗位' } })
  const from = beginning(begins, 'from')
  const until = ends ? ending(ends, 'until') : null
  return { code, role, phone, from, until, what: { post: role, from, ...(until ? { until } : {}) } }
}

async function draw(
  grid: GridDraft,
  { code, role, phone, from, until }: ReturnType<typeof askedOf>,
  { node: ladder, person: personId }: { node: Ladder; person: string },
  by: Actor,
): Promise<void> {
  if (!mayFill(by, code, ladder).includes(role) || personId === by.personId) throw fail('forbidden')
  const node = await grid.node(code)
  if (!node) throw fail('invalid', { fields: { node: '没有这个位置，请重新选一个' } })
  const starts = startOf(node, from, until, grid.now)
  const added = await newTerm(grid, { role, personId, from: starts, until, phone, by })
  await grid.changePosts(code, before => appointed(before, added))
  const after = (await grid.node(code)) ?? node
  if (losesLastAdmin(node.posts, after.posts)) throw fail('notNow', { message: lastAdmin })
  grid.news.push(appointedNews(node, after.posts.find(p => p.from === starts && p.personId === personId) ?? added))
  const changed = changedHolders(node, after, role)
  for (const holder of changed) await grid.copyTerms(holder, after, role)
  for (const post of replaced(node, after, added)) await leaves(grid, node, post, starts, await heldBy(post.personId))
  for (const holder of changed) await tellWhomTheyStandInFor(grid, holder)
  const says = `${sayMoment(starts)}起，${whom}任${node.fullName}${roleLabels[role]}`
  grid.told = { says, who: added, places: [...ladder.keys()] }
}

/** What was stays as it was: a moment that is over means now, and before a unit is there nobody leads it. @throws invalid */
function startOf(node: GridNode, from: Time, until: Time | null, now: Time): Time {
  const starts = [from, now, node.from ?? from].sort().at(-1) ?? from
  if (until !== null && until <= starts) throw fail('invalid', { fields: { until: '结束要在开始之后' } })
  if (node.until && node.until <= starts) throw fail('invalid', { fields: { from: '那时候这个单元已经并掉了' } })
  return starts
}

/** The new term, with what the person's other posts say of their phone, household and absence. */
async function newTerm(
  grid: GridDraft,
  {
    role,
    personId,
    from,
    until,
    phone,
    by,
  }: { role: GridPost['role']; personId: string; from: Time; until: Time | null; phone?: string; by: Actor },
): Promise<GridPost> {
  const person = await grid.person(personId)
  if (!person) throw fail('invalid', { fields: { person: '没找到这个人，请本人先在小程序里绑定' } })
  const others = (await grid.postsOf(personId)).map(({ post }) => post)
  const [known] = others
  const dutyPhone = phone ?? known?.phone
  return {
    role,
    personId,
    name: person.name,
    ...(dutyPhone ? { phone: dutyPhone } : {}),
    ...homesOf(person, grid.now),
    from,
    until,
    leave: leaveOf(others, grid.now),
    suspended: false,
    deputy: others.find(p => p.deputy && lasts(p, from))?.deputy ?? null,
    grantedBy: { personId: by.personId, name: by.name, at: grid.now },
  }
}

/** Terms of others that this appointment ends: they held the post until then. */
const replaced = (before: GridNode, after: GridNode, added: GridPost): GridPost[] =>
  before.posts.filter(
    p =>
      p.role === added.role &&
      p.personId !== added.personId &&
      lasts(p, added.from) &&
      after.posts.some(q => q.personId === p.personId && q.from === p.from && q.until === added.from),
  )

/** Whose terms in a role are not what they were. */
function changedHolders(before: GridNode, after: GridNode, role: GridPost['role']): Set<string> {
  const was = new Set(before.posts)
  const is = new Set(after.posts)
  const changed = [...before.posts.filter(p => !is.has(p)), ...[...is].filter(p => !was.has(p))]
  return new Set(changed.filter(p => p.role === role).map(p => p.personId))
}
