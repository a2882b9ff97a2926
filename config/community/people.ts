/** The people of a seeded community: everybody who holds a post, and some sixty residents. Only for seeding. */
import type { GridNode } from '@shared/grid/node'
import type { Relation } from '@shared/people/labels'
import type { Post } from '@shared/permissions'
import { holders } from './holders'
import { nameGiver } from './names'
import { communityNodes } from './nodes'
import { residents } from './residents'

export interface SeededPerson {
  /** Stable and readable for the ones that `staff.ts` and `residents.ts` name, e.g. `oXZZ-li-xiuying`. */
  openid: string
  name: string
  posts: (Post & { relation?: Relation; until?: string; suspended?: boolean; under14?: boolean })[]
  home: string | null
}

const generatedResidents = 48

/** Residents spread over all estates, each in a home of their own. */
function moreResidents(nodes: GridNode[], taken: SeededPerson[]): SeededPerson[] {
  const inhabited = new Set(taken.map(person => person.home))
  const free = nodes.filter(({ _id, kind }) => kind === 'home' && !inhabited.has(_id))
  const nameOf = nameGiver(taken.map(person => person.name))
  const stride = Math.floor(free.length / generatedResidents)
  return free
    .filter((_, at) => at % stride === stride - 1)
    .slice(0, generatedResidents)
    .map(({ _id: home }, at) => ({
      openid: `oXZZ-resident-of-${home}`,
      name: nameOf(home, at % 3 === 0 ? 'elder' : 'adult'),
      posts: [{ role: 'resident', node: home }],
      home,
    }))
}

/** Everybody, the named ones first. Whoever lives in the community is also a resident of the home (DOMAIN §3). */
export function seededPeople(): SeededPerson[] {
  const nodes = communityNodes()
  const people = new Map<string, SeededPerson>()
  const person = (openid: string, name: string, home: string | null) => {
    const known = people.get(openid) ?? { openid, name, posts: [], home: null }
    people.set(openid, known)
    if (home && !known.home) {
      known.home = home
      known.posts.push({ role: 'resident', node: home })
    }
    return known
  }
  for (const { openid, name, home, relation, until, under14 } of residents) {
    const [binding] = person(openid, name, home).posts
    if (binding && relation)
      Object.assign(binding, { relation, ...(until ? { until } : {}), ...(under14 ? { under14 } : {}) })
  }
  for (const { openid, node, post } of holders(nodes)) {
    const holder = person(openid, post.name, post.home ?? null)
    if (post.until === null)
      holder.posts.push({ role: post.role, node, ...(post.suspended ? { suspended: true } : {}) })
  }
  const named = [...people.values()]
  return [...named, ...moreResidents(nodes, named)]
}
