/**
 * Routings on one core, by the code as it is deployed: every home in turn, categories mixed. Processor time is counted, and the
 * quickest round tells: what else the machine does can only add to it, and the first rounds are not compiled yet.
 */
import { build } from 'esbuild'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { categories } from '../../config/community/categories'
import { communityNodes } from '../../config/community/nodes'
import type { route as Route } from '../../cloudfunctions/grid/routing/routing'
import { asDeployed } from '../../config/buildFunctions'
import { ladderOf } from '../../types/grid/code'
import type { Figure } from './figure'

const wanted = 50_000
const rounds = 25

async function deployedRoute(): Promise<typeof Route> {
  const folder = await mkdtemp(path.join(tmpdir(), 'routing-'))
  try {
    const outfile = path.join(folder, 'routing.cjs')
    const entry = path.resolve(__dirname, '../../cloudfunctions/grid/routing/routing.ts')
    await build({ ...asDeployed, sourcemap: false, entryPoints: [entry], outfile })
    return (createRequire(__filename)(outfile) as { route: typeof Route }).route
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function routing(): Promise<Figure[]> {
  const route = await deployedRoute()
  const byCode = new Map(communityNodes().map(node => [node._id, node]))
  const questions = [...byCode.values()]
    .filter(node => node.kind === 'home')
    .map((home, at) => ({
      category: categories[at % categories.length]!,
      place: home._id,
      reporter: { personId: 'p', homes: [home._id] },
      at: '2026-11-24T14:00:00.000+08:00',
      working: true,
      nodes: new Map(
        ladderOf(home._id).flatMap(code => (byCode.has(code) ? [[code, byCode.get(code)!] as const] : [])),
      ),
    }))
  const perSecond = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    for (const question of questions) route(question)
    const { user, system } = process.cpuUsage(before)
    return (questions.length / (user + system)) * 1_000_000
  })
  const rate = Math.max(...perSecond)
  return [
    {
      name: 'a routing',
      measured: wanted / rate,
      limit: 1,
      unit: `of its time`,
      note: `${Math.round(rate)} a second on one core in the quickest of ${rounds} rounds, ${wanted} wanted`,
    },
  ]
}
