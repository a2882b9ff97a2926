/** Who is alerted, who stands above, and to whom a complaint goes, word for word (DOMAIN §4). */
import type { Role } from '../../../types/permissions'
import type { GridPost } from '../../../types/grid/node'
import type { Accused } from '../../../cloudfunctions/grid/routing/question'
import { area, ask, away, building, estate, home, names, post, unit, usual, world, type Posts } from './corner'

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

  it('of a post that is missing in the community goes to the admin where there is no chief lead', () => {
    const XZZ = [post('dispatcher', '指'), post('admin', '管')]
    expect(ask('cleaning', { [area]: [post('areaLead', '片')], XZZ }).alerts).toMatchObject([
      { role: 'property', to: ['管'] },
    ])
  })

  it('of a desk is none where somebody sits there who has to keep out of it, though nobody can take it', () => {
    const posts = { [unit]: [], [building]: [], [area]: [], XZZ: [post('dispatcher', '指', { home })] }
    expect(ask('gasSmell', posts)).toMatchObject({ holder: null, vacancy: true, alerts: [] })
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
    expect(names(ask('illegalBuild').above)).toEqual(['总', '指'])
    expect(ask('clutter', { XZZ: [post('chiefLead', '总')] }).above).toHaveLength(3)
  })

  it('the holder does not stand, whatever else they lead', () => {
    expect(names(ask('clutter', { [area]: [post('areaLead', '单')] }).above)).toEqual(['楼', '总', '指'])
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
  const about = (
    personId: string,
    role: Role,
    from: string,
    homes: string[] = [],
    posts: Posts = {},
  ): { about: Accused } => {
    const all = world(posts)
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

  it('means leads in office, and nobody else who works there, nor anybody where there is none', () => {
    const gone = post('areaLead', '前', { until: '2026-02-01T00:00:00.000+08:00' })
    const vacant = { [unit]: [], [building]: [] }
    expect(
      ask('staffComplaint', { ...vacant, [area]: [gone, post('property', '物'), post('areaLead', '片')] }).hiddenFrom,
    ).toEqual(['片'])
    const none = { ...vacant, [area]: [gone, post('property', '物')], XZZ: [post('dispatcher', '指')] }
    expect(ask('staffComplaint', none)).toMatchObject({ holder: { personId: '指' }, hiddenFrom: [] })
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

  it('about whoever has a seat at the community as well as below never goes to the desk', () => {
    const XZZ = [
      post('chiefLead', '总', { leave: away }),
      post('dispatcher', '指'),
      post('dispatcher', '二'),
      post('auditor', '审'),
    ]
    const [low, high] = [about('指', 'unitLead', unit, [], { XZZ }), about('指', 'dispatcher', 'XZZ', [], { XZZ })]
    const seats = [...low.about.seats, ...high.about.seats]
    expect(ask('staffComplaint', { XZZ }, { about: { ...low.about, seats } }).holder?.personId).toBe('审')
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
  const [, onlyUnit] = world()
  expect(() => ask('clutter', {}, { nodes: new Map([[unit, onlyUnit!]]) })).toThrow('the grid has no community node')
})
