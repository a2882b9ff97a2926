import { gapsInput, gapsOutput, type Gap } from '@shared/grid/contract'
import { gapKinds, type GapKind } from '@shared/grid/labels'
import type { GridNode } from '@shared/grid/node'
import { scopesOf } from '@shared/permissions'
import { action } from '../_platform/action'
import { people } from '../_platform/members'
import { communityCode } from './community'
import { everyOf } from './everyOf'
import { gapsOf } from './gapsOf'

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
    const [homes, ...others] = await Promise.all([
      // Homes come without their posts, of which they have none.
      everyOf('home', tops, ['parent', 'fullName']),
      ...kinds.map(kind => everyOf(kind, tops, ['parent', 'fullName', 'posts'])),
    ])
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
