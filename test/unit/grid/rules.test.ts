/** Who may fill what, who may stand in for whom, and how times are read. */
import { beginning, ending } from '../../../cloudfunctions/grid/posts/moments'
import { mayFill, postsOf } from '../../../cloudfunctions/grid/posts/mayFill'
import { canStandIn } from '../../../cloudfunctions/grid/leave/near'
import { ladderOf } from '../../../types/grid/code'
import type { Post, Role } from '../../../types/permissions'

const actor = (...posts: Post[]) => ({ personId: 'p', name: '某', posts })
const unit = 'XZZ-2-E05-B03-U2'
const above = (code: string) => new Map(ladderOf(code).map(one => [one, null]))

describe('who may fill a post', () => {
  it.each<[Role, string, string, Role[]]>([
    ['unitLead', unit, unit, []],
    ['buildingLead', 'XZZ-2-E05-B03', unit, ['unitLead']],
    ['buildingLead', 'XZZ-2-E05-B03', 'XZZ-2-E05-B03', []],
    ['buildingLead', 'XZZ-2-E05-B04', unit, []],
    ['areaLead', 'XZZ-2', 'XZZ-2-E05-B03', ['buildingLead']],
    ['areaLead', 'XZZ-2', unit, ['unitLead']],
    ['areaLead', 'XZZ-2', 'XZZ-2', []],
    ['areaLead', 'XZZ-2', 'XZZ-1-E01-B01-U1', []],
    ['chiefLead', 'XZZ', 'XZZ-2', ['areaLead', 'property', 'police', 'mediator', 'clerk', 'patrol']],
    ['auditor', 'XZZ', unit, []],
  ])('%s of %s at %s: %j', (role, node, at, roles) => {
    expect(mayFill(actor({ role, node }), at, above(at))).toEqual(roles)
  })

  it('an admin fills all, the chief lead none of the reserved ones', () => {
    const chief = mayFill(actor({ role: 'chiefLead', node: 'XZZ' }), 'XZZ', above('XZZ'))
    const admin = mayFill(actor({ role: 'admin', node: 'XZZ' }), 'XZZ', above('XZZ'))
    expect(admin.filter(role => !chief.includes(role)).sort()).toEqual(['accountant', 'admin', 'auditor', 'chiefLead'])
    const patrol = { role: 'patrol', node: 'XZZ-1' } as const
    const both = (role: Role) => mayFill(actor(patrol, { role, node: 'XZZ' }), 'XZZ', above('XZZ'))
    expect([both('chiefLead'), both('admin')]).toEqual([chief, admin])
  })

  it('what is no place has no posts', () => {
    expect(postsOf('nowhere')).toEqual([])
  })
})

describe('who can stand in', () => {
  it.each<[string, Post, boolean]>([
    ['beside', { role: 'unitLead', node: 'XZZ-2-E05-B03-U4' }, true],
    ['above', { role: 'buildingLead', node: 'XZZ-2-E05-B03' }, true],
    ['high above', { role: 'areaLead', node: 'XZZ-2' }, true],
    ['in another building', { role: 'unitLead', node: 'XZZ-2-E05-B04-U2' }, false],
    ['with other work', { role: 'property', node: 'XZZ-2' }, false],
  ])('for a unit lead: %s', (_where, theirs, is) => {
    expect(canStandIn({ role: 'unitLead', node: unit }, theirs, ladderOf)).toBe(is)
  })

  it('a unit lead for the building above, an area lead for another area, a desk for a desk', () => {
    expect(
      canStandIn({ role: 'buildingLead', node: 'XZZ-2-E05-B03' }, { role: 'unitLead', node: unit }, ladderOf),
    ).toBe(true)
    expect(canStandIn({ role: 'areaLead', node: 'XZZ-3' }, { role: 'areaLead', node: 'XZZ-1' }, ladderOf)).toBe(true)
    expect(canStandIn({ role: 'dispatcher', node: 'XZZ' }, { role: 'dispatcher', node: 'XZZ' }, ladderOf)).toBe(true)
    expect(canStandIn({ role: 'dispatcher', node: 'XZZ' }, { role: 'clerk', node: 'XZZ' }, ladderOf)).toBe(false)
  })
})

describe('a time from outside', () => {
  it('is a day or a moment, in whatever zone', () => {
    expect(beginning('2026-11-24', 'from')).toBe('2026-11-24T00:00:00.000+08:00')
    expect(ending('2026-12-31', 'until')).toBe('2027-01-01T00:00:00.000+08:00')
    expect(beginning('2026-11-24T01:30:00Z', 'from')).toBe('2026-11-24T09:30:00.000+08:00')
    expect(ending('2026-11-24T09:30+08:00', 'until')).toBe('2026-11-24T09:30:00.000+08:00')
  })

  it.each(['2026-02-30', '2026-13-01', '2027-02-29', '2026-11-24T25:00:00Z', '2026-04-31T10:00:00+08:00'])(
    'is refused when there is none: %s',
    text => {
      expect(() => beginning(text, 'from')).toThrow()
      expect(() => ending(text, 'until')).toThrow()
    },
  )
})
