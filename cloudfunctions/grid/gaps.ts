import { gapsInput, gapsOutput, type Gap } from '@shared/grid/contract'
import { gapKinds, type GapKind } from '@shared/grid/labels'
import type { NodeKind } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import { isBelow } from '@shared/grid/code'
import { scopesOf } from '@shared/permissions'
import { action } from '../_platform/action'
import { people } from '../_platform/members'
import { nodes } from './collections'
import { communityCode } from './community'
import { gapsOf } from './gapsOf'

/** Of a page: as many as the database gives in one answer, less the one that tells of more (PLATFORM §3.5). */
const pageSize = 999
/** The answer goes to a phone: what is beyond is counted only. */
const mostShown = 300

/**
 * What is wrong with the grid below the caller's own nodes: homes in none or two units, places without anybody who answers,
 * posts of people whom nobody knows. Reads each node there once, by its kind.
 */
export const gaps = action
  .allow('grid.gaps')
  .input(gapsInput)
  .output(gapsOutput)
  .query(async ({ ctx }) => {
    const scopes = scopesOf(ctx.actor, 'grid.gaps')
    const tops = scopes.some(s => s.scope === 'all') ? [communityCode] : scopes.flatMap(s => s.node ?? [])
    const kinds = ['community', 'area', 'estate', 'building', 'unit'] as const
    const [homes, ...others] = await Promise.all([everyOf('home', tops), ...kinds.map(kind => everyOf(kind, tops))])
    const led = others.flat()
    const found = gapsOf(led, homes, await knownAmong(led), ctx.clock.now(), tops)
    const counts = Object.fromEntries(
      gapKinds.map(kind => [kind, found.filter(g => g.kind === kind).length]),
    ) as Record<GapKind, number>
    return {
      items: found.slice(0, mostShown) satisfies Gap[],
      counts,
      checked: { homes: homes.length, nodes: led.length },
    }
  })

type Page = Awaited<ReturnType<typeof nodes.page>>

/** Every node of a kind at or below these. Homes come without their posts, of which they have none. */
async function everyOf(kind: NodeKind, tops: string[]): Promise<GridNode[]> {
  const select = kind === 'home' ? ['kind', 'parent', 'fullName'] : ['kind', 'parent', 'fullName', 'posts']
  const found = new Map<string, GridNode>()
  for (const top of tops) {
    let from: string | null = top
    while (from !== null) {
      // After `-` comes `.`: the range holds the node and all below it, and no neighbour.
      const page: Page = await nodes.page('byKind', { kind }, { from, before: `${top}.`, limit: pageSize, select })
      for (const node of page.items) if (isBelow(node._id, top)) found.set(node._id, node)
      // The last one begins the next page: one bound on the index, where a cursor would be a second.
      from = page.next && (page.items.at(-1)?._id ?? null)
    }
  }
  return [...found.values()]
}

/** Which of the holders and deputies are people whom we know. */
async function knownAmong(led: GridNode[]): Promise<Set<string>> {
  const ids = [
    ...new Set(led.flatMap(n => n.posts.flatMap(p => [p.personId, ...(p.deputy ? [p.deputy.personId] : [])]))),
  ]
  const pages = Array.from({ length: Math.ceil(ids.length / 100) }, (_, at) =>
    people.findMany(ids.slice(at * 100, at * 100 + 100)),
  )
  return new Set((await Promise.all(pages)).flat().map(p => p._id))
}
