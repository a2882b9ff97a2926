import { communityNodes } from '../../../config/community/nodes'
import { categories, categoryOf } from '../../../config/community/categories'
import { ladderOf } from '../../../types/grid/code'
import type { GridNode, GridPost } from '../../../types/grid/node'
import type { Accused, RoutingQuestion } from '../../../cloudfunctions/grid/routing/question'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import { fc, rounds } from '../../random'

const now = '2026-11-24T14:00:00.000+08:00'
const all = new Map(communityNodes().map(n => [n._id, n]))
const stranger = { personId: 'p-stranger', homes: [] }
const unit = 'XZZ-2-E05-B03-U2'

function ask(place: string | null, more: Partial<RoutingQuestion> & { change?: (node: GridNode) => GridNode } = {}) {
  const { change = n => n, ...rest } = more
  const codes = place === null ? ['XZZ'] : [...ladderOf(place), 'XZZ']
  const nodes = new Map(
    codes.flatMap(code => (all.has(code) ? [[code, change(structuredClone(all.get(code)!))]] : [])) as [
      string,
      GridNode,
    ][],
  )
  return route({ category: categoryOf('clutter'), place, reporter: stranger, at: now, working: true, nodes, ...rest })
}

const changing = (code: string, post: Partial<GridPost>) => (node: GridNode) =>
  node._id === code ? { ...node, posts: node.posts.map(p => ({ ...p, ...post })) } : node
const vacant = (code: string) => (node: GridNode) => (node._id === code ? { ...node, posts: [] } : node)

/** Whoever holds the first post of a node, as a complaint names them. */
function accused(code: string, role?: string): Accused {
  const ladder = [...ladderOf(code), 'XZZ']
    .filter((one, at, every) => every.indexOf(one) === at)
    .map(one => all.get(one)!)
  const post = ladder[0]!.posts.find(p => role === undefined || p.role === role)!
  return { personId: post.personId, homes: post.home ? [post.home] : [], seats: [{ role: post.role, ladder }] }
}

describe('a report is routed by its place', () => {
  it.each([
    ['a home goes to its unit lead', `${unit}-0402`, 'unitLead'],
    ['a stairwell goes to the unit lead', unit, 'unitLead'],
    ["a building's common area goes to the building lead", 'XZZ-2-E05-B03', 'buildingLead'],
    ['open ground of an estate goes to the area lead', 'XZZ-2-E05', 'areaLead'],
    ['an unknown place goes to the duty desk', null, 'dispatcher'],
  ])('%s', (_what, place, role) => {
    expect(ask(place).holder?.role).toBe(role)
  })

  it('says why, as a neighbour would', () => {
    expect(ask(unit)).toMatchObject({
      holder: { name: '王秀兰' },
      because: '单元里的事归单元长',
      skipped: [],
      vacancy: false,
    })
  })

  it('goes to the duty desk when it is an emergency, wherever it is', () => {
    expect(ask(unit, { category: categoryOf('gasSmell') }).holder?.role).toBe('dispatcher')
  })
})

describe('whoever cannot take it is passed over', () => {
  const leave = [{ from: '2026-11-20T00:00:00.000+08:00', until: '2026-12-01T00:00:00.000+08:00' }]
  const deputy = { personId: 'p-deputy', name: '代理人' }

  it('to the deputy while the lead is on leave', () => {
    const routing = ask(unit, { change: changing(unit, { leave, deputy }) })
    expect(routing.holder).toMatchObject({ name: '代理人', role: 'unitLead' })
    expect(routing.skipped).toMatchObject([{ name: '王秀兰', role: 'unitLead', because: '正在休假' }])
    expect(routing.because).toContain('王秀兰正在休假')
  })

  it('to the parent without a deputy', () => {
    expect(ask(unit, { change: changing(unit, { leave, deputy: null }) }).holder?.role).toBe('buildingLead')
  })

  it('to the parent when the lead is suspended', () => {
    expect(ask(unit, { change: changing(unit, { suspended: true, deputy: null }) }).holder?.role).toBe('buildingLead')
  })

  it('to the parent when the place is vacant, with an alert', () => {
    expect(ask(unit, { change: vacant(unit) })).toMatchObject({ holder: { role: 'buildingLead' }, vacancy: true })
  })

  it('to the parent when the lead reports it herself', () => {
    const lead = all.get(unit)!.posts[0]!
    expect(ask(unit, { reporter: { personId: lead.personId, homes: [] } }).holder?.role).toBe('buildingLead')
  })

  it("to the parent when the lead is of the reporter's household, deputy or not", () => {
    const change = changing(unit, { home: `${unit}-0402`, deputy: { ...deputy, home: `${unit}-0402` } })
    expect(ask(unit, { reporter: { personId: 'p-x', homes: [`${unit}-0402`] }, change }).holder?.role).toBe(
      'buildingLead',
    )
  })

  it('not before a leave begins, nor after it has ended', () => {
    const early = [{ from: '2026-11-24T14:00:00.001+08:00', until: '2026-12-01T00:00:00.000+08:00' }]
    expect(ask(unit, { change: changing(unit, { leave: early }) }).holder?.role).toBe('unitLead')
    const over = [{ from: '2026-11-01T00:00:00.000+08:00', until: now }]
    expect(ask(unit, { change: changing(unit, { leave: over }) }).holder?.role).toBe('unitLead')
  })
})

describe('the other rules', () => {
  it.each([
    ['cleaning', 'property', '保洁垃圾由物业负责'],
    ['dispute', 'mediator', '邻里纠纷由调解员负责'],
    ['affairs', 'clerk', '办事咨询由窗口负责'],
    ['safety', 'police', '治安可疑由社区民警负责'],
    ['illegalBuild', 'areaLead', '私搭乱建由片长负责'],
    ['pets', 'unitLead', '犬只宠物由单元长负责'],
  ] as const)('%s goes to the %s on duty nearest to the place', (category, role, because) => {
    expect(ask(unit, { category: categoryOf(category) })).toMatchObject({
      rule: 'ownedCategory',
      holder: { role },
      because,
    })
  })

  it('copy the unit lead on what somebody else owns', () => {
    expect(ask(unit, { category: categoryOf('cleaning') }).copies).toMatchObject([{ name: '王秀兰' }])
    expect(ask(unit, { category: categoryOf('noise') }).copies).toEqual([])
  })

  it('go to the duty desk, with an alert, when the owner is nowhere', () => {
    const change = (node: GridNode) => ({ ...node, posts: node.posts.filter(p => p.role !== 'property') })
    expect(ask(unit, { category: categoryOf('cleaning'), change })).toMatchObject({
      holder: { role: 'dispatcher' },
      vacancy: true,
    })
  })

  it('keep a complaint from whom it is about and from their household, and give it to the parent', () => {
    const lead = all.get(unit)!.posts[0]!
    const routing = ask(unit, { category: categoryOf('staffComplaint') })
    expect(routing).toMatchObject({ holder: { role: 'buildingLead' }, hiddenFrom: [lead.personId] })
    const about = accused('XZZ-2-E05-B03')
    expect(ask(unit, { category: categoryOf('staffComplaint'), about })).toMatchObject({
      holder: { role: 'areaLead' },
      hiddenFrom: [about.personId],
    })
    const leadsOfOneHousehold = (node: GridNode) => ({
      ...node,
      posts: node.posts.map(p => (/Lead$/.test(p.role) ? { ...p, home: `${unit}-0101` } : p)),
    })
    expect(ask(unit, { category: categoryOf('staffComplaint'), change: leadsOfOneHousehold })).toMatchObject({
      holder: { role: 'dispatcher' },
      vacancy: false,
      alerts: [],
    })
  })

  it('give what cannot wait to whoever has the shift, out of hours', () => {
    const night = { at: '2026-11-24T23:00:00.000+08:00', working: false }
    const saturday = { at: '2026-11-28T10:00:00.000+08:00', working: false }
    expect(ask(unit, { category: categoryOf('waterLeak'), ...night })).toMatchObject({
      rule: 'outOfHours',
      holder: { name: '韩晓蕾' },
    })
    expect(ask(unit, { category: categoryOf('waterLeak'), ...saturday }).holder?.name).toBe('韩晓蕾')
    expect(ask(unit, { category: categoryOf('gasSmell') }).holder?.name).toBe('周敏')
    expect(ask(unit, { category: categoryOf('clutter'), ...night }).holder?.role).toBe('unitLead')
  })
})

describe('for all vacancies, leaves and reporters', () => {
  const places = [...all.keys()]
  it('somebody holds the report, never away, never of the household, and the supervisors are others', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...categories.map(c => c.id)),
        fc.array(fc.constantFrom('vacant', 'leave', 'suspended', 'household', 'fine'), { minLength: 6, maxLength: 6 }),
        (place, category, fates) => {
          const home = 'XZZ-1-E01-B01-U1-0101'
          const reporter = { personId: 'p-reporter', homes: [home] }
          const change = (node: GridNode): GridNode => {
            const fate = fates[ladderOf(node._id).length % fates.length]
            if (node.kind === 'community') return node
            if (fate === 'vacant') return { ...node, posts: [] }
            return {
              ...node,
              posts: node.posts.map(post => ({
                ...post,
                ...(fate === 'suspended' ? { suspended: true } : {}),
                ...(fate === 'household' ? { home, deputy: null } : {}),
                ...(fate === 'leave'
                  ? { leave: [{ from: '2026-01-01T00:00:00.000+08:00', until: '2027-01-01T00:00:00.000+08:00' }] }
                  : {}),
              })),
            }
          }
          const routing = ask(place, { category: categoryOf(category), reporter, change })
          expect(routing.holder?.personId).not.toBe(reporter.personId)
          expect(routing.skipped.map(s => s.name)).not.toContain(routing.holder?.name)
          expect(routing.above.map(p => p.personId)).not.toContain(routing.holder?.personId)
          expect(routing.because).not.toBe('')
        },
      ),
      { numRuns: rounds(500, 20_000) },
    )
  })
})
