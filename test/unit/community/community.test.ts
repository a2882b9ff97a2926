import { kindOf } from '@shared/grid/code'
import { node as nodeSchema } from '@shared/grid/node'
import { leadRoles, roles } from '@shared/permissions'
import { categoryIds, levels } from '@shared/reports/categories'
import * as z from '@shared/z'
import { categories } from '@config/community/categories'
import { categoryWords } from '@config/community/categoryWords'
import { holders } from '@config/community/holders'
import { limits } from '@config/community/limits'
import { communityNodes } from '@config/community/nodes'
import { seededPeople } from '@config/community/people'
import { places } from '@config/community/places'
import { arrangedUntil, workingCalendar } from '@config/community/workingTime'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'

const nodes = communityNodes()
const byCode = new Map(nodes.map(node => [node._id, node]))
const ofKind = (kind: string) => nodes.filter(node => node.kind === kind)
const people = seededPeople()
const openidOf = (name: string) => people.find(person => person.name === name)?.openid

describe('the grid', () => {
  it('has 3 areas, 8 estates and exactly 3,876 homes', () => {
    expect(ofKind('community')).toHaveLength(1)
    expect(ofKind('area')).toHaveLength(3)
    expect(ofKind('estate')).toHaveLength(8)
    expect(ofKind('home')).toHaveLength(3876)
  })

  it('gives every node a code of its kind, once, below its parent', () => {
    expect(byCode.size).toBe(nodes.length)
    const above: Record<string, string[]> = {
      area: ['community'],
      estate: ['area'],
      building: ['estate'],
      unit: ['building'],
      home: ['unit'],
      spot: ['area', 'estate', 'unit'],
    }
    for (const { _id, kind, parent } of nodes.slice(1)) {
      expect({ _id, kind: kindOf(_id) }).toEqual({ _id, kind })
      expect(_id.startsWith(`${parent}-`)).toBe(true)
      expect(above[kind]).toContain(byCode.get(parent ?? '')?.kind)
    }
    expect(nodes[0]).toMatchObject({ _id: 'XZZ', kind: 'community', parent: null })
  })

  it('orders siblings without a tie, in documents that the schema takes', () => {
    const places = new Set(nodes.map(node => `${node.parent}/${node.order}`))
    expect(places.size).toBe(nodes.length)
    for (const node of nodes) expect(z.safeParse(nodeSchema, node).success).toBe(true)
  })

  it('marks every estate as a sample but the two known ones', () => {
    const known = places.areas.flatMap(area => area.estates).filter(estate => estate.sample === 'buildings')
    expect(known.map(estate => estate.name)).toEqual(['华城路二小区', '华城路三小区'])
  })

  it('has the home of the story and something to scan in every unit and estate', () => {
    expect(byCode.get('XZZ-2-E05-B03-U2-0402')?.fullName).toBe('华城路二小区 3 号楼 2 单元 402')
    const spots = new Set(ofKind('spot').map(spot => `${spot.parent}/${spot.spot}`))
    for (const unit of ofKind('unit')) expect(spots.has(`${unit._id}/stairwell`)).toBe(true)
    for (const estate of ofKind('estate')) expect(spots.has(`${estate._id}/pillar`)).toBe(true)
  })
})

describe('the posts', () => {
  const current = nodes.flatMap(node => node.posts.filter(post => post.until === null).map(post => ({ ...post, node })))
  const without = (kind: string, role: string) =>
    ofKind(kind)
      .filter(node => !current.some(post => post.node._id === node._id && post.role === role))
      .map(node => node._id)

  it('leave only the places without a lead that are meant to be vacant', () => {
    expect(without('unit', 'unitLead')).toEqual([
      'XZZ-1-E01-B02-U1',
      'XZZ-2-E05-B05-U1',
      'XZZ-2-E05-B07-U1',
      'XZZ-3-E07-B02-U2',
    ])
    expect(without('building', 'buildingLead')).toEqual(['XZZ-1-E02-B09', 'XZZ-2-E05-B07'])
    expect(without('area', 'areaLead')).toEqual([])
    expect(without('community', 'chiefLead')).toEqual([])
  })

  it('cover every role but the resident, and every case of routing', () => {
    expect(new Set(current.map(post => post.role))).toEqual(new Set(roles.filter(role => role !== 'resident')))
    expect(current.some(post => post.suspended && !post.deputy)).toBe(true)
    expect(current.some(post => post.leave.length > 0 && post.deputy)).toBe(true)
    expect(current.some(post => post.leave.length > 0 && !post.deputy)).toBe(true)
    expect(current.some(post => post.role === 'unitLead' && post.home?.startsWith(`${post.node._id}-`))).toBe(true)
  })

  it('lie on nodes that exist, and leads on the kind of node that they lead', () => {
    const kinds = ['unit', 'building', 'area', 'community']
    const all = holders(nodes)
    expect(all.filter(({ node }) => !byCode.has(node))).toEqual([])
    for (const [at, role] of leadRoles.entries()) {
      const held = current.filter(post => post.role === role)
      expect(new Set(held.map(post => post.node.kind))).toEqual(new Set([kinds[at]]))
    }
  })
})

describe('the people', () => {
  it('have one openid each, which begins with a letter and leads to the person of the posts', () => {
    expect(new Set(people.map(person => person.openid)).size).toBe(people.length)
    const ids = new Set(people.map(person => personIdOf(person.openid)))
    for (const node of nodes) for (const post of node.posts) expect(ids.has(post.personId)).toBe(true)
    for (const { openid } of people) expect(openid).toMatch(/^[a-z][\w.-]*$/i)
  })

  it('live in homes that exist, and are residents there', () => {
    for (const { home, posts } of people) {
      const homes = posts.filter(post => post.role === 'resident').map(post => post.node)
      expect(homes).toEqual(home ? [home] : [])
      if (home) expect(byCode.get(home)?.kind).toBe('home')
    }
    expect(people.filter(person => person.home).length).toBeGreaterThan(60)
  })

  it('include the story: 李秀英, her unit lead 王秀兰, a guest', () => {
    expect(openidOf('李秀英')).toBe('oXZZ-li-xiuying')
    expect(byCode.get('XZZ-2-E05-B03-U2')?.posts.map(post => post.name)).toEqual(['王秀兰'])
    expect(people.find(person => person.openid === 'oXZZ-he-wei')).toMatchObject({ home: null, posts: [] })
  })

  it('are the same on every call', () => expect(seededPeople()).toEqual(people))
})

describe('categories and limits', () => {
  it('have all ids once, with a name, words and phrases of their own', () => {
    expect(categories.map(category => category.id)).toEqual([...categoryIds])
    expect(new Set(categories.map(category => category.name)).size).toBe(31)
    for (const { words, phrases } of Object.values(categoryWords)) {
      expect(words.length).toBeGreaterThanOrEqual(2)
      expect(phrases.length).toBeGreaterThanOrEqual(3)
      expect([...words, ...phrases].filter(word => word.trim() === '')).toEqual([])
    }
  })

  it('send every P0 to the duty desk and nothing else', () => {
    for (const { level, owner } of categories) expect(owner === 'dispatcher').toBe(level === 'P0')
  })

  it('limit every level', () => expect(Object.keys(limits)).toEqual([...levels]))
})

describe('working time', () => {
  const { isWorkday } = workingCalendar

  it('knows holidays, make-up workdays and weekends', () => {
    expect(isWorkday('2026-10-01')).toBe(false)
    // A Saturday before the Spring Festival that is worked.
    expect(isWorkday('2026-02-14')).toBe(true)
    expect(isWorkday('2026-11-22')).toBe(false)
    expect(isWorkday('2026-11-24')).toBe(true)
  })

  it('has the arrangement of each year up to the last one that is known, and of none after it', () => {
    const workdays = (year: number, from: string, to: string) => [
      isWorkday(`${year}-${from}`),
      isWorkday(`${year}-${to}`),
    ]
    // The whole of the National Day holiday is off, whichever days of the week it falls on; three days of it the law alone would not give.
    for (let year = 2024; year <= arrangedUntil; year++)
      expect(workdays(year, '10-01', '10-06')).toEqual([false, false])
    expect(isWorkday(`${arrangedUntil + 1}-10-01`)).toBe(
      ![0, 6].includes(new Date(Date.UTC(arrangedUntil + 1, 9, 1)).getUTCDay()),
    )
  })
})
