/** What the end of a term leaves behind: reports in hand, and places where the person stands in. */
import type { GridNode, GridPost } from '@shared/grid/node'
import type { Time } from '../../_platform/time'
import { householdIn, leadNow } from '../routing/available'
import type { GridDraft } from '../regrid/draft'
import type { heldBy } from '../places/load'
import { deputyGoneNews, endedNews, leftOverNews, noDeputyNews } from './news'
import { parentAt } from '../places/placement'
import { outOfOffice } from './terms'

/** Refused: nobody would be left who may appoint everybody. */
export const lastAdmin = '这是最后一位长期的管理员。请先任命另一位，再来办'

/**
 * Somebody's term on a node ends at a moment: they are told, so is the lead above if they hold open reports, whoever stood in
 * for them, and whoever they stand in for once they hold no post at all.
 * @param held what they hold now, as heldBy counted it
 */
export async function leaves(
  grid: GridDraft,
  node: GridNode,
  post: GridPost,
  end: Time,
  held: Awaited<ReturnType<typeof heldBy>>,
): Promise<void> {
  grid.news.push(endedNews(node, post, end, grid.now))
  const parent = await parentOf(grid, node, post.personId)
  const open = parent ? held(householdIn(parent)).open : 0
  if (parent && open > 0) grid.news.push(leftOverNews(node, post, parent.personId, open))
  if (post.deputy && end <= grid.now && isNeeded(post, grid.now)) grid.news.push(noDeputyNews(node, post, post.deputy))
}

/** After somebody's terms changed: the places where they stand in know of it, and whoever counts on them is told. */
export async function tellWhomTheyStandInFor(grid: GridDraft, personId: string): Promise<void> {
  const stoodFor = await grid.tellStoodFor(personId)
  const out = outOfOffice((await grid.postsOf(personId)).map(({ post }) => post), grid.now) // prettier-ignore
  for (const { node, post } of stoodFor)
    if (out !== null && post.deputy && isNeeded(post, out) && post.personId !== personId)
      grid.news.push(deputyGoneNews(node, post, post.deputy, out, grid.now))
}

/** Is there leave after this moment for which somebody stands in? */
export const isNeeded = (post: GridPost, at: Time) => post.leave.some(l => at < l.until)

/** The lead of the nearest node above who is there, and is not the person themselves. */
async function parentOf(grid: GridDraft, node: GridNode, personId: string) {
  for (let code = parentAt(node, grid.now); code !== null;) {
    const above = await grid.node(code)
    const lead = above && leadNow(above, grid.now)?.person
    if (lead && lead.personId !== personId) return lead
    code = above && parentAt(above, grid.now)
  }
  return null
}
