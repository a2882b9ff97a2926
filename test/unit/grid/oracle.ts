/**
 * A second opinion on routing, written from the text of DOMAIN §4 and slowly, without a look at the rules: worlds with vacancies,
 * leaves, suspensions, deputies and households by chance, and who should get what in them.
 */
import { communityNodes } from '../../../config/community/nodes'
import { ladderOf } from '../../../types/grid/code'
import type { GridNode, GridPost, StandIn } from '../../../types/grid/node'
import type { Role } from '../../../types/permissions'
import type { Category } from '../../../types/reports/categories'

export const now = '2026-11-24T14:00:00.000+08:00'
const away = [{ from: '2026-11-01T00:00:00.000+08:00', until: '2026-12-01T00:00:00.000+08:00' }]

/** A small generator of chance that a seed repeats (mulberry32). */
export function chanceOf(start: number) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
export type Chance = ReturnType<typeof chanceOf>
export const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!

export interface Person {
  personId: string
  homes: string[]
  posts: { role: Role; node: string }[]
}
export interface World {
  nodes: Map<string, GridNode>
  /** Everybody with a post. */
  staff: Person[]
}

const homesOf = (who: Pick<GridPost, 'home' | 'otherHomes'>) => [who.home ?? [], who.otherHomes ?? []].flat()

/** @param quiet how often a post of the community itself is empty, away or suspended: the desk, the chief lead, the offices */
export function aWorld(chance: Chance, quiet: number): World {
  const all = communityNodes()
  const homes = all.filter(n => n.kind === 'home').map(n => n._id)
  const someHomes = (near: string): Pick<GridPost, 'home' | 'otherHomes'> => {
    const close = homes.filter(code => code.startsWith(near))
    if (chance() < 0.5) return {}
    const others = chance() < 0.5 ? [pick(chance, close.length > 0 ? close : homes)] : []
    return {
      home: pick(chance, close.length > 0 ? close : homes),
      ...(others.length > 0 ? { otherHomes: others } : {}),
    }
  }
  const household = new Map<string, Pick<GridPost, 'home' | 'otherHomes'>>()
  const livesIn = (personId: string, node: string) => {
    const known = household.get(personId) ?? someHomes(node)
    household.set(personId, known)
    return known
  }
  const fates = all.flatMap(node =>
    node.posts.map(given => {
      const { duty: _shifts, home: _home, deputy: _deputy, ...plain } = given
      const draw = chance() / (node.kind === 'community' ? quiet / 0.3 : 1)
      const fate = draw < 0.25 ? { leave: away } : draw < 0.3 ? { suspended: true } : {}
      const post: GridPost = {
        ...plain,
        ...livesIn(given.personId, node._id),
        leave: [],
        suspended: false,
        deputy: null,
        ...fate,
      }
      return { node: node._id, post, there: draw >= 0.15 && isHeld(given) }
    }),
  )
  const holding = fates.filter(one => one.there)
  /** Somebody of the same work nearby, with the absences of all their own posts. */
  const deputyOf = ({ node, post }: (typeof fates)[number]): StandIn | null => {
    if (chance() < 0.4) return null
    const sameWork = (role: Role) => role === post.role || (isLead(role) && isLead(post.role))
    const near = holding.filter(
      one =>
        sameWork(one.post.role) && one.post.personId !== post.personId && ladderOf(one.node)[1] === ladderOf(node)[1],
    )
    if (near.length === 0) return null
    const { personId, name, home, otherHomes } = pick(chance, near).post
    const own = holding.filter(one => one.post.personId === personId).map(one => one.post)
    return {
      ...{ personId, name, ...(home ? { home } : {}), ...(otherHomes ? { otherHomes } : {}) },
      ...{ leave: own.flatMap(p => p.leave), suspended: own.some(p => p.suspended) },
    }
  }
  const nodes = all.map(node => ({
    ...node,
    posts: holding.filter(one => one.node === node._id).map(one => ({ ...one.post, deputy: deputyOf(one) })),
  }))
  const staff = new Map<string, Person>()
  for (const node of nodes)
    for (const post of node.posts) {
      if (!isHeld(post)) continue
      const known = staff.get(post.personId) ?? { personId: post.personId, homes: homesOf(post), posts: [] }
      staff.set(post.personId, { ...known, posts: [...known.posts, { role: post.role, node: node._id }] })
    }
  return { nodes: new Map(nodes.map(n => [n._id, n])), staff: [...staff.values()] }
}

const isHeld = (post: GridPost) => post.from <= now && (post.until === null || now < post.until)
const isAway = (who: Pick<StandIn, 'suspended' | 'leave'>) =>
  who.suspended === true || (who.leave ?? []).some(l => l.from <= now && now < l.until)

const leads: Partial<Record<GridNode['kind'], Role>> = {
  unit: 'unitLead', building: 'buildingLead', area: 'areaLead', community: 'chiefLead',
} // prettier-ignore
const isLead = (role: Role) => Object.values(leads).includes(role)

export interface Case {
  category: Category
  place: string | null
  working: boolean
  reporter: Pick<Person, 'personId' | 'homes'>
  agent?: Pick<Person, 'personId' | 'homes'>
  about?: Person
}
export interface Expected {
  holder: string | null
  skipped: string[]
  hidden: Set<string>
  copies: string[]
}

type Way = [Role, GridNode][]

export function expected({ nodes }: World, { category, place, working, reporter, agent, about }: Case): Expected {
  const up = (code: string) => ladderOf(code).flatMap(one => nodes.get(one) ?? [])
  const community = nodes.get('XZZ')!
  const ladder = up(place ?? 'XZZ')
  const leadsOf = (list: GridNode[]): Way => list.flatMap(n => (leads[n.kind] ? [[leads[n.kind]!, n]] : []) as Way)
  const at = (kind: GridNode['kind']) => ladder.find(n => n.kind === kind)

  // 2. Whom a complaint is about, and who is above them.
  let accused: (Pick<Person, 'personId' | 'homes'> & { seats: [Role, string][] })[] = []
  if (category.owner === 'parentOfPerson' && about)
    accused = [{ ...about, seats: about.posts.map(p => [p.role, p.node] as [Role, string]) }]
  else if (category.owner === 'parentOfPerson' && place !== null) {
    for (const node of ladder) {
      const role = leads[node.kind]
      const meant = node.posts
        .filter(p => p.role === role && isHeld(p))
        .flatMap(p => [p, ...(isAway(p) && p.deputy && !isAway(p.deputy) ? [p.deputy] : [])])
      const others = meant.filter(p => p.personId !== reporter.personId && p.personId !== agent?.personId)
      if (!role || others.length === 0) continue
      accused = others.map(p => ({ personId: p.personId, homes: homesOf(p), seats: [[role, node._id]] }))
      break
    }
  }
  const out = [reporter, ...(agent ? [agent] : []), ...accused]
  const mustKeepOut = (who: Pick<GridPost, 'personId' | 'home' | 'otherHomes'>) =>
    out.some(o => o.personId === who.personId || homesOf(who).some(home => o.homes.includes(home)))

  const aboveAll = (): GridNode[] => {
    const seats = accused.flatMap(a => a.seats)
    const above = seats.map(([role, node]) => up(node).filter(n => !(isLead(role) && n._id === node)))
    return above.length === 0 ? ladder : above[0]!.filter(n => above.every(list => list.includes(n)))
  }

  let rule: 'desk' | 'emergency' | 'complaint' | 'owned' | 'place'
  let way: Way = []
  if (category.level === 'P0') rule = 'emergency'
  else if (category.owner === 'parentOfPerson') {
    rule = 'complaint'
    way = leadsOf(aboveAll())
    if (accused.some(a => a.seats.some(([, node]) => node === 'XZZ')))
      way.push(['auditor', community], ['admin', community])
  } else if (category.level === 'P1' && !working) rule = 'desk'
  else if (category.owner === 'unitLead' && at('unit')) [rule, way] = ['owned', leadsOf(ladder)]
  else if (category.owner === 'areaLead' && at('area'))
    [rule, way] = ['owned', leadsOf(ladder.slice(ladder.indexOf(at('area')!)))]
  else if (!['byPlace', 'unitLead', 'areaLead'].includes(category.owner))
    [rule, way] = ['owned', ladder.map(n => [category.owner as Role, n])]
  else if (place !== null) [rule, way] = ['place', leadsOf(ladder)]
  else rule = 'desk'

  // 5. The last line: the desk, the chief lead, any lead of the place, the admin.
  way.push(['dispatcher', community], ['chiefLead', community], ...leadsOf(ladder.filter(n => n !== community)), [
    'admin',
    community,
  ])
  const skipped: string[] = []
  const passed = new Set<string>()
  let holder: string | null = null
  for (const [role, node] of way) {
    for (const post of node.posts) {
      if (holder || post.role !== role || !isHeld(post) || passed.has(post.personId)) continue
      if (!isAway(post) && !mustKeepOut(post)) holder = post.personId
      else {
        skipped.push(post.name)
        passed.add(post.personId)
        const { deputy } = post
        if (!deputy || passed.has(deputy.personId)) continue
        if (!isAway(deputy) && !mustKeepOut(deputy)) holder = deputy.personId
        else {
          skipped.push(deputy.name)
          passed.add(deputy.personId)
        }
      }
    }
  }

  // 1 and 3: who is told too.
  const told = rule === 'emergency' ? at('area') : rule === 'owned' ? at('unit') : undefined
  const lead = told?.posts.find(p => p.role === leads[told.kind] && isHeld(p))
  const answers = lead && (!isAway(lead) ? lead : lead.deputy && !isAway(lead.deputy) ? lead.deputy : null)
  const copies = holder && answers && answers.personId !== holder && !mustKeepOut(answers) ? [answers.personId] : []
  return { holder, skipped, hidden: new Set(accused.flatMap(a => [a.personId, ...a.homes])), copies }
}
