/**
 * A second opinion on routing, written straight from DOMAIN §4 and slowly: for every home × category × random vacancies,
 * leaves and suspensions it must agree with the rules.
 */
import { communityNodes } from '../../../config/community/nodes'
import { categories } from '../../../config/community/categories'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import { ladderOf } from '../../../types/grid/code'
import type { GridNode, GridPost } from '../../../types/grid/node'
import type { Category } from '../../../types/reports/categories'
import { seed } from '../../random'

const now = '2026-11-24T14:00:00.000+08:00'

/** A small generator of chance that a seed repeats (mulberry32). */
function chanceOf(start: number) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const chance = chanceOf(seed)
const leave = [{ from: '2026-11-01T00:00:00.000+08:00', until: '2026-12-01T00:00:00.000+08:00' }]

/** Some posts empty, on leave, suspended; the desk stays. */
const nodes: GridNode[] = communityNodes().map(node => ({
  ...node,
  posts: node.posts.flatMap((post): GridPost[] => {
    const draw = node.kind === 'community' ? 1 : chance()
    if (draw < 0.15) return []
    if (draw < 0.25) return [{ ...post, leave, deputy: chance() < 0.5 ? post.deputy : null }]
    return [draw < 0.3 ? { ...post, suspended: true, deputy: null } : post]
  }),
}))
const byCode = new Map(nodes.map(n => [n._id, n]))
const homes = nodes.filter(n => n.kind === 'home')
const ladders = new Map(homes.map(h => [h._id, new Map(ladderOf(h._id).map(code => [code, byCode.get(code)!]))]))

/** The person who should get it, found by walking; null stands for the desk. */
function expected(
  home: string,
  category: Category,
  reporter: { personId: string; home: string | null },
  working: boolean,
): string | null {
  const [unit, building, , area, community] = ladderOf(home)
    .slice(1)
    .map(code => byCode.get(code)!) as [GridNode, GridNode, GridNode, GridNode, GridNode]
  const leads = [
    ['unitLead', unit],
    ['buildingLead', building],
    ['areaLead', area],
    ['chiefLead', community],
  ] as const
  const passed = new Set<string>()
  const first = (posts: [string, GridNode][], hidden: GridPost[] = []) => {
    for (const [role, node] of posts) {
      for (const post of node.posts) {
        if (
          post.role !== role ||
          post.from > now ||
          (post.until !== null && post.until <= now) ||
          passed.has(post.personId)
        )
          continue
        const own = (who: { personId: string; home?: string }) =>
          who.personId === reporter.personId ||
          (who.home && who.home === reporter.home) ||
          hidden.some(h => h.personId === who.personId || (h.home && h.home === who.home))
        const away = post.suspended || post.leave.some(l => l.from <= now && now < l.until)
        if (!away && !own(post)) return post.personId
        passed.add(post.personId)
        if (
          post.deputy &&
          !post.deputy.suspended &&
          !post.deputy.leave?.some(l => l.from <= now && now < l.until) &&
          !passed.has(post.deputy.personId) &&
          !own(post.deputy)
        )
          return post.deputy.personId
      }
    }
    return null
  }
  if (category.level === 'P0') return null
  if (category.owner === 'parentOfPerson') {
    const at = leads.findIndex(([role, node]) =>
      node.posts.some(p => p.role === role && p.from <= now && (p.until === null || now < p.until)),
    )
    const [role, node] = leads[at]!
    return first(
      leads.slice(at + 1).map(([r, n]) => [r, n]),
      node.posts.filter(p => p.role === role && (p.until === null || now < p.until)),
    )
  }
  if (category.level === 'P1' && !working) return null
  if (category.owner === 'areaLead') return first(leads.slice(2).map(([r, n]) => [r, n]))
  if (category.owner === 'byPlace' || category.owner === 'unitLead') return first(leads.map(([r, n]) => [r, n]))
  return first([unit, building, area, community].map(n => [category.owner, n]))
}

describe(`every home × category, with random vacancies, leaves and suspensions (SEED=${seed})`, () => {
  it('is routed as the slow oracle says', () => {
    const desk = new Set(
      byCode
        .get('XZZ')!
        .posts.filter(p => p.role === 'dispatcher')
        .map(p => p.personId),
    )
    const differences: string[] = []
    for (const home of homes) {
      const reporter = { personId: `p-${home._id}`, home: home._id }
      for (const category of categories) {
        const working = chance() < 0.7
        const want = expected(home._id, category, reporter, working)
        const got = route({ category, place: home._id, reporter, at: now, working, nodes: ladders.get(home._id)! })
        const agrees = want === null ? desk.has(got.holder.personId) : got.holder.personId === want
        if (!agrees)
          differences.push(`${home._id} ${category.id}: ${got.rule} gave ${got.holder.name}, not ${want ?? 'the desk'}`)
        if (got.hiddenFrom.includes(got.holder.personId))
          differences.push(`${home._id} ${category.id} reached whom it is about`)
      }
    }
    expect(differences.slice(0, 5)).toEqual([])
  })
})
