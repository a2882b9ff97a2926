import { fail } from '@shared/errors'
import { postsOutput, suspendInput } from '@shared/grid/contract'
import type { GridPost } from '@shared/grid/node'
import { roleLabels, type Actor, type Role } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { toPersonId } from '../../_platform/personId'
import { gridChange, gridDecision } from '../regrid/change'
import type { GridDraft } from '../regrid/draft'
import { nodes } from '../collections'
import { lastAdmin } from './leaving'
import { mayFill } from './mayFill'
import { suspendedNews } from './news'
import { ladderOfPlace, type Ladder } from '../places/resolvers'
import { whom } from '../regrid/collections'
import { lasts, losesLastAdmin } from './terms'
import { postsView } from './views'

/** @throws forbidden for a post that the caller may not fill or holds, notFound when that person does not hold it, notNow for the last admin */
const setSuspended = (suspended: boolean) =>
  action
    .allow('grid.appoint')
    .input(suspendInput)
    .of(gridChange)
    .ids({ node: ladderOfPlace, person: toPersonId })
    .output(postsOutput)
    .mutation(async ({ input, ctx }) => {
      const { node, post, person } = input
      const about = { node, subject: toPersonId(person), what: { post } }
      const event = suspended ? 'suspend' : 'restore'
      await ctx.change(
        gridDecision(ctx, event, about, (grid, found) => draw(grid, { ...found, post, suspended }, node, ctx.actor)),
      )
      return posts(node, ctx.clock.now())
    })

/**
 * Somebody takes no new reports in a post and decides nothing until they are restored; a deputy or whoever is above does.
 * What they have in hand they can still see (types/permissions.ts: whileSuspended).
 */
export const suspend = setSuspended(true)

/** The end of a suspension. */
export const restore = setSuspended(false)

interface Asked {
  node: Ladder
  person: string
  post: Role
  suspended: boolean
}

async function draw(grid: GridDraft, asked: Asked, code: string, by: Actor): Promise<void> {
  const { node: ladder, person: personId, post: role, suspended } = asked
  if (!mayFill(by, code, ladder).includes(role) || personId === by.personId) throw fail('forbidden')
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
}

/** A node's posts after a change. */
export async function posts(code: string, now: string) {
  const node = await nodes.find(code)
  return { posts: node ? postsView(node, now) : [] }
}
