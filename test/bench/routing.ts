/** Routings on one core: every home in turn, categories mixed. Processor time is counted, so a busy machine is no excuse. */
import { categories } from '../../config/community/categories'
import { communityNodes } from '../../config/community/nodes'
import { route } from '../../cloudfunctions/grid/routing/routing'
import { ladderOf } from '../../types/grid/code'
import { median, type Figure } from './figure'

const wanted = 50_000

export async function routing(): Promise<Figure[]> {
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
  const perSecond = Array.from({ length: 9 }, () => {
    const before = process.cpuUsage()
    for (const question of questions) route(question)
    const { user, system } = process.cpuUsage(before)
    return (questions.length / (user + system)) * 1_000_000
  })
  const rate = median(perSecond)
  return [
    {
      name: 'a routing',
      measured: wanted / rate,
      limit: 1,
      unit: `of its time`,
      note: `${Math.round(rate)} a second on one core, ${wanted} wanted`,
    },
  ]
}
