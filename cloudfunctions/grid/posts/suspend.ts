import { fail } from '@shared/errors'
import { postsOutput, suspendInput } from '@shared/grid/contract'
import type { GridPost } from '@shared/grid/node'
import { roleLabels } from '@shared/permissions'
import { action, type Context } from '../../_platform/call/action'
import type { Member } from '../../_platform/call/members'
import { toPersonId } from '../../_platform/personId'
import { change } from '../regrid/change'
import { nodes } from '../collections'
import { lastAdmin } from './leaving'
import { mayFill } from './mayFill'
import { suspendedNews } from './news'
import { placeNodes } from '../places/placeNodes'
import { whom } from '../regrid/collections'
import { lasts, losesLastAdmin } from './terms'
import { postsView } from './views'

interface Input {
  node: string
  post: Parameters<typeof mayFill>[0]['posts'][number]['role']
  person: string
}

/**
 * Somebody takes no new reports in a post and decides nothing until they are restored; a deputy or whoever is above does.
 * What they have in hand they can still see (types/permissions.ts: whileSuspended).
 */
export const suspend = action
  .allow('grid.appoint')
  .input(suspendInput)
  .output(postsOutput)
  .mutation(({ input, ctx }) => setSuspended(ctx, input, true))

/** The end of a suspension. */
export const restore = action
  .allow('grid.appoint')
  .input(suspendInput)
  .output(postsOutput)
  .mutation(({ input, ctx }) => setSuspended(ctx, input, false))

/** @throws forbidden for a post that the caller may not fill or holds, notFound when that person does not hold it, notNow for the last admin */
async function setSuspended(
  ctx: Context & { actor: Member },
  { node: code, post: role, person }: Input,
  suspended: boolean,
) {
  const personId = toPersonId(person)
  const ladder = await placeNodes(code, ctx.clock.now())
  if (!mayFill(ctx.actor, code, ladder).includes(role) || personId === ctx.actor.personId) throw fail('forbidden')
  const about = { node: code, subject: personId, what: { post: role } }
  await change(ctx, suspended ? 'suspend' : 'restore', about, async grid => {
    const isMeant = (post: GridPost) => post.role === role && post.personId === personId && lasts(post, grid.now)
    const node = await grid.node(code)
    const who = node?.posts.find(isMeant)
    if (!node || !who) throw fail('notFound', { message: '这个岗位上没有这个人' })
    const after = node.posts.map(post => (isMeant(post) ? { ...post, suspended } : post))
    if (losesLastAdmin(node.posts, after)) throw fail('notNow', { message: lastAdmin })
    await grid.changePosts(code, () => after)
    await grid.copyTerms(personId, (await grid.node(code)) ?? node, role)
    const changed = node.posts.find(post => isMeant(post) && post.suspended !== suspended)
    if (changed) grid.news.push(suspendedNews(node, changed, suspended))
    await grid.tellStoodFor(personId)
    const says = `${node.fullName}${roleLabels[role]}${whom}${suspended ? '暂停履职' : '恢复履职'}`
    grid.told = { says, who, places: [...ladder.keys()] }
  })
  return posts(code, ctx.clock.now())
}

/** A node's posts after a change. */
export async function posts(code: string, now: string) {
  const node = await nodes.find(code)
  return { posts: node ? postsView(node, now) : [] }
}
