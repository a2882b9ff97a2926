/** Who is asked after everybody else, who is told too, who was passed over, and which empty ladders are told to whom (DOMAIN §4). */
import { communityNodes } from '../../../config/community/nodes'
import { categoryOf } from '../../../config/community/categories'
import type { RoutingQuestion } from '../../../cloudfunctions/grid/routing/question'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import { gapsOf } from '../../../cloudfunctions/grid/gaps/gapsOf'
import { ladderOf } from '../../../types/grid/code'
import type { GridNode, GridPost } from '../../../types/grid/node'

const now = '2026-11-24T14:00:00.000+08:00'
const leave = [{ from: '2026-11-20T00:00:00.000+08:00', until: '2026-12-01T00:00:00.000+08:00' }]
const all = new Map(communityNodes().map(n => [n._id, n]))
const unit = 'XZZ-2-E05-B03-U2'
const stranger = { personId: 'p-stranger', homes: [] }

type Change = (post: GridPost, node: GridNode) => GridPost | null
const changed = (code: string, change: Change): GridNode => {
  const node = all.get(code)!
  return { ...node, posts: node.posts.flatMap(post => change({ ...post, deputy: null }, node) ?? []) }
}
function ask(
  place: string,
  category: Parameters<typeof categoryOf>[0],
  change: Change,
  more: Partial<RoutingQuestion> = {},
) {
  const nodes = new Map(ladderOf(place).map(code => [code, changed(code, change)]))
  return route({ category: categoryOf(category), place, reporter: stranger, at: now, working: true, nodes, ...more })
}
const personOf = (code: string, role: string) => all.get(code)!.posts.find(p => p.role === role)!

describe('the last line', () => {
  it.each<[string, string[], string | null]>([
    ['the duty desk', [], 'dispatcher'],
    ['the chief lead without a desk', ['dispatcher'], 'chiefLead'],
    ['the unit lead without a chief', ['dispatcher', 'chiefLead'], 'unitLead'],
    ['the area lead without the lower ones', ['dispatcher', 'chiefLead', 'unitLead', 'buildingLead'], 'areaLead'],
    ['the admin without any lead', ['dispatcher', 'chiefLead', 'unitLead', 'buildingLead', 'areaLead'], 'admin'],
    ['nobody', ['dispatcher', 'chiefLead', 'unitLead', 'buildingLead', 'areaLead', 'admin'], null],
  ])('of an emergency is %s, whether the others are away, suspended or gone', (_who, absent, role) => {
    const fates: Change[] = [post => ({ ...post, leave }), post => ({ ...post, suspended: true }), () => null]
    for (const fate of fates) {
      const routing = ask(unit, 'gasSmell', (post, node) => (absent.includes(post.role) ? fate(post, node) : post))
      expect(routing.holder?.role ?? null).toBe(role)
      expect(routing.vacancy).toBe(absent.length > 0)
      expect(routing.because).not.toContain('undefined')
    }
  })
})

describe('who is told too', () => {
  it("is the area's lead in an emergency, unless they have it or it is their own household's", () => {
    const same: Change = post => post
    const lead = personOf('XZZ-2', 'areaLead')
    expect(ask(unit, 'fireSmoke', same).copies).toMatchObject([{ personId: lead.personId, role: 'areaLead' }])
    const athome: Change = post => (post.role === 'areaLead' ? { ...post, otherHomes: [`${unit}-0101`] } : post)
    expect(ask(unit, 'fireSmoke', athome, { reporter: { personId: 'p', homes: [`${unit}-0101`] } }).copies).toEqual([])
    expect(ask(unit, 'fireSmoke', same, { agent: lead && { personId: lead.personId, homes: [] } }).copies).toEqual([])
  })

  it("is not the unit's lead who must keep out of it", () => {
    const athome: Change = post => (post.role === 'unitLead' ? { ...post, home: `${unit}-0101` } : post)
    expect(ask(unit, 'cleaning', athome).copies).toHaveLength(1)
    expect(ask(unit, 'cleaning', athome, { reporter: { personId: 'p', homes: [`${unit}-0101`] } }).copies).toEqual([])
  })
})

describe('a deputy who is passed over', () => {
  const deputy = { personId: 'p-deputy', name: '代理人' }
  it.each([
    ['is suspended', { suspended: true }, '代班但暂停履职'],
    ['is away', { leave }, '代班但正在休假'],
    ['left office', { leave: [{ from: leave[0]!.from, until: '9999-12-31T00:00:00.000+08:00' }] }, '代班但已经卸任'],
    ['is of the household', { home: `${unit}-0101` }, '代班但要回避'],
  ])('is named with the reason: %s', (_why, more, because) => {
    const away: Change = post => (post.role === 'unitLead' ? { ...post, leave, deputy: { ...deputy, ...more } } : post)
    const routing = ask(unit, 'clutter', away, { reporter: { personId: 'p', homes: [`${unit}-0101`] } })
    expect(routing.skipped).toMatchObject([{ because: '正在休假' }, { name: '代理人', role: 'unitLead', because }])
    expect(routing.because).toContain(`单元长代理人${because}`)
    expect(routing.holder?.role).toBe('buildingLead')
  })
})

describe('an empty ladder', () => {
  const leads = ['unitLead', 'buildingLead', 'areaLead', 'chiefLead']
  const admin = personOf('XZZ', 'admin').personId
  const chief = personOf('XZZ', 'chiefLead').personId
  const gone: Change = post => (leads.includes(post.role) ? null : post)
  const onLeave: Change = post => (leads.includes(post.role) ? { ...post, leave } : post)

  it.each([
    ['vacant', gone],
    ['away', onLeave],
  ])('of leads who are all %s alerts the admin', (_how, change) => {
    const { holder, vacancy, alerts } = ask(unit, 'clutter', change)
    expect(holder?.role).toBe('dispatcher')
    expect(vacancy).toBe(true)
    expect(alerts).toMatchObject([{ node: { _id: unit }, role: 'unitLead', to: [admin] }])
  })

  it('of an owner, or the desk, alerts the chief lead, who fills those posts', () => {
    const noOwner = ask(unit, 'cleaning', post => (post.role === 'property' ? { ...post, leave } : post))
    expect(noOwner.alerts).toMatchObject([{ role: 'property', to: [chief] }])
    const noDesk = ask(unit, 'gasSmell', post => (post.role === 'dispatcher' ? null : post))
    expect(noDesk.alerts).toMatchObject([{ node: { _id: 'XZZ' }, role: 'dispatcher', to: [chief] }])
  })

  it('alerts the chief lead on leave when nobody who fills posts is there', () => {
    const { alerts } = ask(unit, 'gasSmell', post => ({ ...post, leave }))
    expect(alerts).toMatchObject([{ role: 'dispatcher', to: [chief] }])
  })

  it('is none where one lead is there', () => {
    expect(ask(unit, 'clutter', post => (post.role === 'areaLead' ? post : gone(post, all.get(unit)!))).alerts).toEqual(
      [],
    )
  })

  it('of a complaint about the chief lead is told to the admin, who fills posts too, and not to the chief', () => {
    const ladder = [changed('XZZ', post => post)]
    const about = { personId: chief, homes: [], seats: [{ role: 'chiefLead' as const, ladder }] }
    const officesAway: Change = post =>
      ['auditor', 'admin', 'dispatcher'].includes(post.role) ? { ...post, leave } : post
    const { holder, alerts } = ask(unit, 'staffComplaint', officesAway, { about })
    expect(holder?.role).toBe('unitLead')
    expect(alerts).toMatchObject([
      { role: 'auditor', to: [admin] },
      { role: 'dispatcher', to: [admin] },
    ])
  })
})

describe('the gaps', () => {
  const found = (change: Change) =>
    gapsOf([changed('XZZ', post => post), changed('XZZ-2', change)], [], new Set(), now, ['XZZ']).filter(
      gap => gap.code === 'XZZ-2' && gap.kind !== 'unknownPerson',
    )

  it('list a suspended post of an area beside its lead', () => {
    expect(found(post => post)).toEqual([])
    expect(found(post => (post.role === 'police' ? { ...post, suspended: true } : post))).toMatchObject([
      { kind: 'nobodyAnswers', because: '社区民警暂停履职' },
    ])
  })

  it('say who is suspended where others of the same work are there', () => {
    const one = personOf('XZZ-2', 'patrol')
    const suspended: Change = post => (post.personId === one.personId ? { ...post, suspended: true } : post)
    expect(found(suspended)).toMatchObject([{ kind: 'postVacant', because: `还缺 1 名巡逻，${one.name}暂停履职` }])
  })

  it('list a post whose holders are all away', () => {
    expect(found(post => (post.role === 'property' ? { ...post, leave } : post))).toMatchObject([
      { kind: 'nobodyAnswers', because: '物业正在休假' },
    ])
  })
})
