/** Who gets a report, and who is passed over, word for word (DOMAIN §4). */
import type { GridPost } from '../../../types/grid/node'
import { area, ask, at, away, building, estate, home, names, post, type Posts, unit, world } from './corner'

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

  it("whoever has two posts is passed over once, and what is empty behind the holder is nobody else's matter", () => {
    const suspended = { suspended: true }
    const twice = { [unit]: [post('unitLead', '单', suspended)], [building]: [post('buildingLead', '单', suspended)] }
    expect(names(ask('clutter', twice).skipped)).toEqual(['单'])
    expect(ask('clutter', { [building]: [] })).toMatchObject({ vacancy: false, because: '单元里的事归单元长' })
  })

  it('of an empty desk it is said, and of nobody else whom the rule did not ask', () => {
    const posts = { [unit]: [], [building]: [], [area]: [], XZZ: [post('admin', '管')] }
    expect(ask('gasSmell', posts).because).toBe('燃气异味是急事，直接到指挥中心；指挥中心暂时空缺，由管理员管接')
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
