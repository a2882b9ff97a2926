/** The grid as the sample past looks at it: places by what a story calls them, and people by their openid. */
import type { GridNode, Holder } from '@shared/grid/node'
import { ladderOf } from '@shared/grid/code'
import type { Role } from '@shared/permissions'
import type { SeededPerson } from '@config/community/people'
import { places } from '@config/community/places'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { holderOf, holds, unavailable } from '../../../cloudfunctions/grid/routing/available'
import type { Accused } from '../../../cloudfunctions/grid/routing/question'
import type { Report } from '../../../cloudfunctions/reports/collections'
import type { Chance } from './chance'

/** Where something happens, seen from a resident's home; `unknown` is a place that nobody named. */
export type PlaceWord = 'home' | 'unit' | 'building' | 'estate' | 'unknown' | NonNullable<GridNode['spot']>

export class SampleGrid {
  private readonly nodes: Map<string, GridNode>
  private readonly spots = new Map<string, GridNode[]>()
  private readonly people: Map<string, SeededPerson>

  constructor(nodes: GridNode[], people: SeededPerson[]) {
    this.nodes = new Map(nodes.map(node => [node._id, node]))
    this.people = new Map(people.map(person => [person.openid, person]))
    for (const node of nodes) {
      if (node.kind === 'spot' && node.parent)
        this.spots.set(node.parent, [...(this.spots.get(node.parent) ?? []), node])
    }
  }

  /** The place and everything above it, as routing wants them; the community's node is always there. */
  ladder(place: string | null): Map<string, GridNode> {
    const codes = place ? ladderOf(place) : [places.code]
    return new Map(codes.flatMap(code => (this.nodes.get(code) ? [[code, this.node(code)] as const] : [])))
  }

  node(code: string): GridNode {
    const node = this.nodes.get(code)
    if (!node) throw new Error(`the community has no ${code}`)
    return node
  }

  person(openid: string): SeededPerson {
    const person = this.people.get(openid)
    if (!person) throw new Error(`nobody has the openid ${openid}`)
    return person
  }

  /** Somebody complained about, with their posts and all above them. */
  accused(openid: string): Accused {
    const { posts, home } = this.person(openid)
    const seats = posts.filter(({ role }) => role !== 'resident')
    return {
      personId: personIdOf(openid),
      homes: home ? [home] : [],
      seats: seats.map(({ role, node }) => ({ role, ladder: [...this.ladder(node).values()] })),
    }
  }

  /** Somebody as the one who can hold a report, by their first post beside being a resident. */
  holder(openid: string): Holder {
    const { posts } = this.person(openid)
    const post = posts.find(({ role }) => role !== 'resident')
    const held = post && this.node(post.node).posts.find(one => one.personId === personIdOf(openid))
    if (!post || !held) throw new Error(`${openid} holds no post`)
    return holderOf(held, post.role)
  }

  /** Somebody else of a role who could take the report when it came in, the nearest first: the area's, then the community's. */
  another(role: Role, report: Report): Holder | null {
    const { place, submittedAt, holder } = report
    const others = { ...report, recused: [...report.recused, holder?.personId ?? ''] }
    const posts = [...this.ladder(place.code).values()].flatMap(node => node.posts)
    const free = posts.find(
      one => one.role === role && holds(one, submittedAt) && !unavailable(one, submittedAt, others),
    )
    return free ? holderOf(free, role) : null
  }

  /** The place of a story for somebody who lives in `home`; where there is no such spot, the building. */
  place(word: PlaceWord, home: string, chance: Chance): string | null {
    const [, unit, building, estate] = ladderOf(home)
    if (!unit || !building || !estate) throw new Error(`${home} is no home`)
    const named: Partial<Record<PlaceWord, string | null>> = { home, unit, building, estate, unknown: null }
    const known = named[word]
    if (known !== undefined) return known
    const near = [unit, building, estate].flatMap(code => this.spots.get(code) ?? []).filter(node => node.spot === word)
    return near.length > 0 ? chance.pick(near)._id : building
  }
}
