/** A corner of the grid by hand, and who gets, is passed over, is told and stands above in it, word for word (DOMAIN §4). */
import { categoryOf } from '../../../config/community/categories'
import type { Accused, RoutingQuestion } from '../../../cloudfunctions/grid/routing/question'
import { route } from '../../../cloudfunctions/grid/routing/routing'
import type { GridNode, GridPost } from '../../../types/grid/node'
import type { Role } from '../../../types/permissions'

const at = '2026-11-24T14:00:00.000+08:00'
const away = [{ from: '2026-11-24T00:00:00.000+08:00', until: '2026-11-25T00:00:00.000+08:00' }]
const post = (role: Role, personId: string, more: Partial<GridPost> = {}): GridPost => ({
  role, personId, name: personId, from: '2026-01-01T00:00:00.000+08:00', until: null, leave: [], suspended: false, deputy: null, ...more,
}) // prettier-ignore
const node = (kind: GridNode['kind'], _id: string, posts: GridPost[], more: Partial<GridNode> = {}): GridNode => ({
  _id, kind, name: _id, fullName: `全${_id}`, parent: null, order: 1, posts, ...more,
}) // prettier-ignore

const home = 'XZZ-2-E05-B03-U2-0402'
const unit = 'XZZ-2-E05-B03-U2'
const building = 'XZZ-2-E05-B03'
const estate = 'XZZ-2-E05'
const area = 'XZZ-2'
type Posts = Partial<Record<string, GridPost[]>>
const usual: Posts = {
  [unit]: [post('unitLead', '单')],
  [building]: [post('buildingLead', '楼')],
  [area]: [post('areaLead', '片'), post('property', '物')],
  XZZ: [post('chiefLead', '总'), post('dispatcher', '指'), post('auditor', '审'), post('admin', '管')],
}
const world = (posts: Posts = {}) => {
  const all = { ...usual, ...posts }
  const nodes = [
    node('home', home, []),
    node('unit', unit, all[unit] ?? []),
    node('building', building, all[building] ?? []),
    node('estate', estate, []),
    node('area', area, all[area] ?? []),
    node('community', 'XZZ', all.XZZ ?? []),
  ]
  return nodes
}
function ask(category: string, posts: Posts = {}, more: Partial<RoutingQuestion> & { below?: string } = {}) {
  const { below = home, ...rest } = more
  const all = world(posts)
  const from = below === null ? all.length - 1 : all.findIndex(one => one._id === below)
  const nodes = new Map(all.slice(from).map(one => [one._id, one]))
  const reporter = { personId: 'p-reporter', homes: [home] }
  return route({ category: categoryOf(category as never), place: below, reporter, at, working: true, nodes, ...rest })
}
const names = (list: readonly { personId: string }[]) => list.map(({ personId }) => personId)

describe('the place decides, and says so', () => {
  it.each([
    [home, '单', unit, '单元里的事归单元长'],
    [unit, '单', unit, '单元里的事归单元长'],
    [building, '楼', building, '楼里的事归楼长'],
    [estate, '片', area, '片区里的事归片长'],
    [area, '片', area, '片区里的事归片长'],
    ['XZZ', '总', 'XZZ', '社区里的事归总网格长'],
  ])('%s: %s', (below, holder, where, because) => {
    expect(ask('clutter', {}, { below })).toMatchObject({
      holder: { personId: holder },
      node: where,
      rule: 'byPlace',
      because,
      skipped: [],
      vacancy: false,
      alerts: [],
      copies: [],
    })
  })

  it('and where nobody knows the place, the duty desk', () => {
    expect(ask('clutter', {}, { below: 'XZZ', place: null })).toMatchObject({
      holder: { personId: '指' },
      rule: 'unknownPlace',
      because: '没说清在哪儿，先由指挥中心接下',
      vacancy: false,
    })
  })

  it('keeps the ladder as it was asked, and whom it must not reach', () => {
    const agent = { personId: 'p-agent', homes: ['h9', home] }
    expect(ask('clutter', {}, { agent })).toMatchObject({
      ladder: [home, unit, building, estate, area, 'XZZ'],
      hiddenFrom: [],
      recused: ['p-reporter', home, 'p-agent', 'h9'],
    })
  })

  it('passes through a unit that is not there any more', () => {
    const nodes = new Map(world().map(one => [one._id, one._id === unit ? { ...one, until: at } : one]))
    expect(ask('clutter', {}, { nodes }).holder?.personId).toBe('楼')
  })
})

describe('the level decides', () => {
  it('of an emergency, which goes to the desk with a copy to the area', () => {
    const routed = ask('gasSmell')
    expect(routed).toMatchObject({
      holder: { personId: '指' },
      rule: 'emergency',
      because: '燃气异味是急事，直接到指挥中心',
    })
    expect(names(routed.copies)).toEqual(['片'])
  })

  it('out of hours of what is urgent, and of nothing else', () => {
    const night = { working: false }
    expect(ask('waterLeak', {}, night)).toMatchObject({
      holder: { personId: '指' },
      rule: 'outOfHours',
      because: '下班时间，漏水跑水由值班的人接',
      copies: [],
    })
    expect(ask('waterLeak').rule).not.toBe('outOfHours')
    expect(ask('clutter', {}, night).rule).toBe('byPlace')
  })
})

describe('the owner decides', () => {
  it('where the owner works nearest to the place, with a copy to the unit', () => {
    const routed = ask('cleaning', { [building]: [post('buildingLead', '楼'), post('property', '近')] })
    expect(routed).toMatchObject({ holder: { personId: '近' }, node: building, because: '保洁垃圾由物业负责' })
    expect(names(routed.copies)).toEqual(['单'])
    expect(ask('cleaning')).toMatchObject({ holder: { personId: '物' }, node: area, rule: 'ownedCategory' })
  })

  it('where the nearest is away, the next one who does that work', () => {
    const near = post('property', '近', { leave: away })
    expect(ask('cleaning', { [building]: [near] })).toMatchObject({
      holder: { personId: '物' },
      skipped: [{ personId: '近', name: '近', role: 'property', because: '正在休假' }],
      because: '保洁垃圾由物业负责；物业近正在休假，由物业物接',
      vacancy: false,
    })
  })

  it('and is missing in the community where there is none at all', () => {
    expect(ask('cleaning', { [area]: [post('areaLead', '片')] })).toMatchObject({
      holder: { personId: '指' },
      because: '保洁垃圾由物业负责；物业暂时空缺，由指挥中心指接',
      vacancy: true,
      alerts: [{ node: { _id: 'XZZ', fullName: '全XZZ' }, role: 'property', to: ['总'] }],
    })
  })

  it('who is a lead only where the place lies below one', () => {
    expect(ask('illegalBuild')).toMatchObject({ holder: { personId: '片' }, because: '私搭乱建由片长负责' })
    expect(names(ask('illegalBuild').copies)).toEqual(['单'])
    expect(ask('illegalBuild', {}, { below: 'XZZ' })).toMatchObject({ holder: { personId: '总' }, rule: 'byPlace' })
  })

  it('and no lead is told of what they have themselves, nor of what they must keep out of', () => {
    const both = { [unit]: [post('unitLead', '物')] }
    expect(ask('cleaning', both).copies).toEqual([])
    expect(ask('cleaning', { [unit]: [post('unitLead', '单', { home })] }).copies).toEqual([])
    expect(ask('cleaning', { [unit]: [] }).copies).toEqual([])
    expect(ask('pets').copies).toEqual([])
  })
})

describe('on the way', () => {
  it('each who cannot take it is named with the reason, and nobody is asked twice', () => {
    const posts: Posts = {
      [unit]: [post('unitLead', '单', { suspended: true })],
      [building]: [post('buildingLead', '楼', { leave: away, deputy: { personId: '单', name: '单' } })],
      [area]: [post('areaLead', '片', { home })],
    }
    const routed = ask('clutter', posts)
    expect(routed.because).toBe('单元里的事归单元长；单元长单暂停履职，楼长楼正在休假，片长片要回避，由总网格长总接')
    expect(names(routed.skipped)).toEqual(['单', '楼', '片'])
    expect(routed.vacancy).toBe(false)
  })

  it('a deputy takes it in the role of whoever is away', () => {
    const deputy = { personId: '代', name: '代', phone: '8567' }
    expect(ask('clutter', { [unit]: [post('unitLead', '单', { leave: away, deputy })] }).holder).toEqual({
      personId: '代',
      name: '代',
      role: 'unitLead',
      phone: '8567',
    })
  })

  it('whoever has the shift comes first, and the others after', () => {
    const day = { weekdays: [2], from: '08:00', until: '20:00' }
    const night = { weekdays: [2], from: '20:00', until: '08:00' }
    const desk = (...desks: GridPost[]) => ({ XZZ: [...desks, post('admin', '管')] })
    const [late, early] = [post('dispatcher', '夜', { duty: [night] }), post('dispatcher', '昼', { duty: [day] })]
    expect(ask('gasSmell', desk(late, early)).holder?.personId).toBe('昼')
    expect(ask('gasSmell', desk(late)).holder?.personId).toBe('夜')
    expect(names(ask('gasSmell', desk(late, { ...early, leave: away })).skipped)).toEqual(['昼'])
  })

  it('a vacant post is said, and where all are, it is told to whoever fills them', () => {
    expect(ask('clutter', { [unit]: [], [building]: [] })).toMatchObject({
      holder: { personId: '片' },
      because: '单元里的事归单元长；单元长暂时空缺，楼长暂时空缺，由片长片接',
      vacancy: true,
      alerts: [],
    })
    const nobody = ask('clutter', { [unit]: [], [building]: [], [area]: [], XZZ: [] })
    expect(nobody).toMatchObject({ holder: null, node: null, copies: [], above: [], vacancy: true })
    expect(nobody.because).toMatch(/^单元里的事归单元长；单元长暂时空缺，.*，眼下没有人能接，先登记下来$/)
    expect(nobody.alerts).toEqual([
      { node: { _id: unit, fullName: `全${unit}` }, role: 'unitLead', to: [] },
      { node: { _id: 'XZZ', fullName: '全XZZ' }, role: 'dispatcher', to: [] },
    ])
  })
})

describe('an alert', () => {
  const empty = { [unit]: [], [building]: [], [area]: [post('areaLead', '片', { leave: away })] }
  const XZZ = (...posts: GridPost[]) => ({ ...empty, XZZ: posts })

  it('goes to the nearest who fills the post and is there, and to whoever is away where nobody else is', () => {
    const chief = post('chiefLead', '总', { leave: away })
    const desk = post('dispatcher', '指')
    expect(ask('clutter', XZZ(chief, desk, post('admin', '管'))).alerts).toMatchObject([
      { role: 'unitLead', to: ['管'] },
    ])
    expect(ask('clutter', XZZ(chief, desk)).alerts).toMatchObject([{ role: 'unitLead', to: ['片'] }])
    expect(
      ask('clutter', { ...XZZ(desk), [area]: [post('areaLead', '片', { suspended: true })] }).alerts,
    ).toMatchObject([{ role: 'unitLead', to: [] }])
  })

  it('of a desk on which nobody is goes to the chief lead, all of them where there are several', () => {
    const chiefs = [post('chiefLead', '总'), post('chiefLead', '副')]
    expect(ask('gasSmell', { XZZ: [...chiefs, post('dispatcher', '指', { leave: away })] }).alerts).toEqual([
      { node: { _id: 'XZZ', fullName: '全XZZ' }, role: 'dispatcher', to: ['总', '副'] },
    ])
  })

  it('is none where somebody is there and only has to keep out of it', () => {
    const posts = {
      [unit]: [post('unitLead', '单', { home })],
      [building]: [],
      [area]: [],
      XZZ: [post('dispatcher', '指')],
    }
    expect(ask('clutter', posts)).toMatchObject({ holder: { personId: '指' }, alerts: [] })
  })
})

describe('above the holder', () => {
  it('stand the leads from the next one on, and last the desk', () => {
    expect(names(ask('clutter').above)).toEqual(['楼', '片', '总', '指'])
    expect(names(ask('clutter', {}, { below: estate }).above)).toEqual(['总', '指'])
    expect(names(ask('cleaning').above)).toEqual(['单', '楼', '片', '总', '指'])
    expect(names(ask('gasSmell').above)).toEqual(['单', '楼', '片', '总'])
  })

  it('nobody stands who must keep out of it, or is away without anybody in their place', () => {
    const posts = {
      [building]: [post('buildingLead', '楼', { home })],
      [area]: [post('areaLead', '片', { leave: away })],
    }
    expect(names(ask('clutter', posts).above)).toEqual(['总', '指'])
    const desk = [post('dispatcher', '指', { home }), post('dispatcher', '二')]
    expect(names(ask('clutter', { XZZ: desk }).above)).toEqual(['楼', '片', '二'])
  })
})

describe('a complaint', () => {
  const about = (personId: string, role: Role, from: string, homes: string[] = []): { about: Accused } => {
    const all = world()
    return { about: { personId, homes, seats: [{ role, ladder: all.slice(all.findIndex(one => one._id === from)) }] } }
  }

  it('about nobody by name is about whoever answers for the place, and whoever stands in', () => {
    expect(ask('staffComplaint')).toMatchObject({
      holder: { personId: '楼' },
      rule: 'aboutStaff',
      because: '反映工作人员的，由上一级来办',
      hiddenFrom: ['单'],
    })
    const deputy = { personId: '代', name: '代', home: 'h-代' }
    const stood = { [unit]: [post('unitLead', '单', { leave: away, deputy })] }
    expect(ask('staffComplaint', stood).hiddenFrom).toEqual(['单', '代', 'h-代'])
    const there = { [unit]: [post('unitLead', '单', { deputy })] }
    expect(ask('staffComplaint', there).hiddenFrom).toEqual(['单'])
  })

  it('never means whoever sends it', () => {
    const reporter = { personId: '单', homes: [] }
    expect(ask('staffComplaint', {}, { reporter })).toMatchObject({ holder: { personId: '片' }, hiddenFrom: ['楼'] })
    expect(ask('staffComplaint', {}, { agent: reporter })).toMatchObject({ hiddenFrom: ['楼'] })
  })

  it('of a place that nobody knows means nobody', () => {
    expect(ask('staffComplaint', {}, { below: 'XZZ', place: null })).toMatchObject({
      holder: { personId: '总' },
      hiddenFrom: [],
    })
  })

  it('about a lead goes to the lead above, and about who works there to the lead of the same place', () => {
    expect(ask('staffComplaint', {}, about('楼', 'buildingLead', building, ['h-楼']))).toMatchObject({
      holder: { personId: '片' },
      hiddenFrom: ['楼', 'h-楼'],
    })
    expect(ask('staffComplaint', {}, about('物', 'property', area)).holder?.personId).toBe('片')
  })

  it('about somebody with several posts goes to who is above all of them', () => {
    const two = about('楼', 'buildingLead', building).about
    const seats = [...two.seats, ...about('楼', 'areaLead', area).about.seats]
    expect(ask('staffComplaint', {}, { about: { ...two, seats } }).holder?.personId).toBe('总')
  })

  it('about whoever stands at the community goes to the chief lead, and about the chief to the auditor, then the admin', () => {
    expect(ask('staffComplaint', {}, about('指', 'dispatcher', 'XZZ')).holder?.personId).toBe('总')
    const chief = about('总', 'chiefLead', 'XZZ')
    const routed = ask('staffComplaint', {}, chief)
    expect(routed.holder?.personId).toBe('审')
    expect(names(routed.above)).toEqual(['管'])
    const noAuditor = { XZZ: usual.XZZ!.filter(({ role }) => role !== 'auditor') }
    expect(ask('staffComplaint', noAuditor, chief).holder?.personId).toBe('管')
  })

  it('about somebody without a post goes to the leads of the place', () => {
    expect(ask('staffComplaint', {}, { about: { personId: '路', homes: [], seats: [] } })).toMatchObject({
      holder: { personId: '单' },
      hiddenFrom: ['路'],
    })
  })
})

it('asks nothing of a grid that has no community', () => {
  expect(() => ask('clutter', {}, { nodes: new Map() })).toThrow('the grid has no community node')
})
