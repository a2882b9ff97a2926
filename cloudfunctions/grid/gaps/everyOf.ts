import { isBelow, type NodeKind } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import { nodes } from '../collections'

/** Of a page: as many as the database gives in one answer, less the one that tells of more (PLATFORM §3.5). */
const pageSize = 999

type Page = Awaited<ReturnType<typeof nodes.page>>

/** Every node of a kind at or below these, with the fields that were asked for. A trip for each 999. */
export async function everyOf(
  kind: NodeKind,
  tops: string[],
  fields: readonly (keyof GridNode)[],
): Promise<GridNode[]> {
  const select = ['kind', ...fields]
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
