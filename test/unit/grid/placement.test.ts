/** Where a node is at a moment, and whether it is there at all (DOMAIN §2). */
import { climb, existsAt, moveAt, parentAt, termsOf } from '../../../cloudfunctions/grid/places/placement'
import type { GridNode, GridPost } from '../../../types/grid/node'

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T00:00:00.000+08:00`
const node = (_id: string, more: Partial<GridNode> = {}): GridNode => ({
  _id,
  kind: 'unit',
  name: _id,
  fullName: _id,
  parent: _id.slice(0, _id.lastIndexOf('-')),
  order: 1,
  posts: [],
  ...more,
})
const home = 'XZZ-2-E05-B03-U2-0402'
const moved = node(home, {
  moves: [
    { to: 'XZZ-2-E05-B03-U3', from: day(10) },
    { to: 'XZZ-2-E05-B03-U4', from: day(20) },
  ],
})

describe('a home that moved', () => {
  it('belongs to where its code puts it, and from each move on to another unit', () => {
    expect([9, 10, 19, 20, 25].map(n => parentAt(moved, day(n)))).toEqual([
      'XZZ-2-E05-B03-U2',
      'XZZ-2-E05-B03-U3',
      'XZZ-2-E05-B03-U3',
      'XZZ-2-E05-B03-U4',
      'XZZ-2-E05-B03-U4',
    ])
    expect(moveAt(node(home), day(1))).toBeUndefined()
    expect(parentAt(node('XZZ', { parent: null }), day(1))).toBeNull()
  })
})

describe('a unit', () => {
  it('is there from its first moment to just before its last, and else always', () => {
    const unit = { from: day(10), until: day(20) }
    expect([9, 10, 19, 20].map(n => existsAt(unit, day(n)))).toEqual([false, true, true, false])
    expect(existsAt({}, day(1))).toBe(true)
    expect(existsAt({ from: day(10) }, day(30))).toBe(true)
    expect(existsAt({ until: day(10) }, day(1))).toBe(true)
  })

  it('that was merged has no term that lasts longer', () => {
    const term = (until: string | null) => ({ personId: 'p', until }) as GridPost
    const posts = [term(null), term(day(20)), term(day(10)), term(day(5))]
    expect(termsOf({ posts, until: day(10) }).map(({ until }) => until)).toEqual([day(10), day(10), day(10), day(5)])
    expect(termsOf({ posts })).toBe(posts)
  })
})

describe('the way up from a place', () => {
  const codes = ['XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U3', 'XZZ-2-E05-B03', 'XZZ-2-E05', 'XZZ-2']
  const known = new Map<string, GridNode | null>([
    [home, moved],
    ...codes.map(code => [code, node(code)] as const),
    ['XZZ', node('XZZ', { parent: null })],
  ])
  const way = (place: string, n: number, more: [string, GridNode | null][] = []) =>
    climb(place, day(n), new Map([...known, ...more]))
  const idsOf = ({ ladder }: ReturnType<typeof climb>) => ladder.map(({ _id }) => _id)

  it('goes by where things are at that moment, lowest first', () => {
    expect(idsOf(way(home, 5))).toEqual([home, codes[0], ...codes.slice(2), 'XZZ'])
    expect(idsOf(way(home, 15))).toEqual([home, codes[1], ...codes.slice(2), 'XZZ'])
    expect(way(home, 5).unread).toBeNull()
  })

  it('passes through a unit that is not there, but not where one asks about that unit itself', () => {
    const merged: [string, GridNode] = [
      codes[0]!,
      node(codes[0]!, { until: day(3), moves: [{ to: codes[1]!, from: day(3) }] }),
    ]
    expect(idsOf(way(home, 5, [merged]))).toEqual([home, ...codes.slice(1), 'XZZ'])
    expect(idsOf(way(codes[0]!, 5, [merged]))).toEqual([...codes, 'XZZ'])
  })

  it('says where it leaves what was read', () => {
    expect(way(home, 25)).toMatchObject({ ladder: [{ _id: home }], unread: 'XZZ-2-E05-B03-U4' })
  })

  it('goes on by the code where the tree is broken', () => {
    expect(idsOf(way(home, 5, [[codes[0]!, null]]))).toEqual([home, ...codes.slice(2), 'XZZ'])
    const orphan: [string, GridNode] = [codes[2]!, node(codes[2]!, { parent: null })]
    expect(idsOf(way(home, 5, [orphan]))).toEqual([home, codes[0], ...codes.slice(2), 'XZZ'])
  })

  it('comes to its end where two nodes say that each is above the other', () => {
    const circle: [string, GridNode] = [codes[3]!, node(codes[3]!, { parent: home })]
    expect(idsOf(way(home, 5, [circle]))).toEqual([home, codes[0], codes[2], codes[3]])
  })
})
