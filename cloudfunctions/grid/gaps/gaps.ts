import { gapsOutput, type Gap } from '@shared/grid/contract'
import { isBelow } from '@shared/grid/code'
import { gapKinds, type GapKind } from '@shared/grid/labels'
import type { GridNode } from '@shared/grid/node'
import { scopesOf } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { people } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { nodes } from '../collections'
import { communityCode } from '../places/community'
import { everyOf } from './everyOf'
import { gapsOf } from './gapsOf'
import { codesOf } from '../places/placeNodes'
import { climb, existsAt } from '../places/placement'

/** The answer goes to a phone: what is beyond is counted only. */
const mostShown = 300

/**
 * What is wrong with the grid below the caller's own nodes: homes in none or two units, places without anybody who answers,
 * posts of people whom nobody knows. Reads each node there once, by its kind.
 */
export const gaps = action
  .allow('grid.gaps')
  .output(gapsOutput)
  .query(async ({ ctx }) => {
    const scopes = scopesOf(ctx.actor, 'grid.gaps')
    const tops = scopes.some(s => s.scope === 'all') ? [communityCode] : scopes.flatMap(s => s.node ?? [])
    const { homes, led } = await everythingBelow(tops, ctx.clock.now())
    const found = gapsOf(led, homes, await knownAmong(led), ctx.clock.now(), tops)
    const counts = Object.fromEntries(
      gapKinds.map(kind => [kind, found.filter(g => g.kind === kind).length]),
    ) as Record<GapKind, number>
    return {
      items: found.slice(0, mostShown) satisfies Gap[],
      counts,
      checked: { homes: homes.length, nodes: led.filter(n => existsAt(n, ctx.clock.now())).length },
    }
  })

/** What is looked at of a node that has posts. */
const ledFields = ['parent', 'moves', 'from', 'until', 'fullName', 'posts'] as const

const ledKinds = ['community', 'area', 'estate', 'building', 'unit'] as const

/**
 * All that belongs below these nodes now. Codes say where most of it is; what came from elsewhere is found by its moves, and what went
 * elsewhere is left to whoever has it.
 */
async function everythingBelow(tops: string[], at: Time) {
  const read = async (from: string[]) => {
    const [homes, ...led] = await Promise.all([
      // Homes come without their posts, of which they have none.
      everyOf('home', from, ['parent', 'moves', 'fullName']),
      ...ledKinds.map(kind => everyOf(kind, from, ledFields)),
    ])
    return { homes, led: led.flat() }
  }
  const own = await read(tops)
  if (tops.includes(communityCode)) return own
  const arrived = (await movedTo(codesOf(own.led))).filter(code => !tops.some(top => isBelow(code, top)))
  const more = arrived.length > 0 ? await read(arrived) : { homes: [], led: [] }
  const led = [...own.led, ...more.led]
  const known = new Map([...led, ...own.homes, ...more.homes].map(n => [n._id, n]))
  const belongs = (node: GridNode) => {
    const { ladder, unread } = climb(node._id, at, known)
    // What points to nowhere below these is for those to see who answer for all of it.
    return ladder.some(n => tops.includes(n._id)) || (unread !== null && tops.some(top => isBelow(unread, top)))
  }
  return { homes: [...own.homes, ...more.homes].filter(belongs), led: led.filter(belongs) }
}

/** More than ever moved to a hundred nodes. */
const mostMoved = 999

/** What was ever moved to one of these. */
async function movedTo(codes: string[]): Promise<string[]> {
  const chunks = Array.from({ length: Math.ceil(codes.length / 100) }, (_, at) => codes.slice(at * 100, at * 100 + 100))
  const pages = await Promise.all(
    chunks.map(chunk => nodes.page('byMove', { 'moves.to': chunk }, { limit: mostMoved, select: ['kind'] })),
  )
  return codesOf(pages.flatMap(page => page.items))
}

/** Which of the holders and deputies are people whom we know. */
async function knownAmong(led: GridNode[]): Promise<Set<string>> {
  const ids = [
    ...new Set(led.flatMap(n => n.posts.flatMap(p => [p.personId, ...(p.deputy ? [p.deputy.personId] : [])]))),
  ]
  return new Set((await people.findMany(ids)).map(p => p._id))
}
