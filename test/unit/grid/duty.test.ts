/** Who is there: shifts over midnight, terms, leaves and whoever stands in (DOMAIN §2, §4). */
import {
  deputyUnavailable,
  forEver,
  holderOf,
  holds,
  householdIn,
  isManned,
  leadAt,
  leadNow,
  leadOf,
  mustRecuse,
  onDuty,
  onLeave,
  standsBy,
  unavailable,
} from '../../../cloudfunctions/grid/routing/available'
import type { GridNode, GridPost, StandIn } from '../../../types/grid/node'

const at = '2026-11-24T14:00:00.000+08:00'
const before = '2026-11-24T13:59:59.999+08:00'
const later = '2026-11-25T14:00:00.000+08:00'
const away = [{ from: at, until: later }]
const home = 'XZZ-2-E05-B03-U2-0402'
const deputy: StandIn = { personId: 'p-deputy', name: '代理人' }
const post: GridPost = {
  role: 'unitLead', personId: 'p-lead', name: '王秀兰', from: '2026-01-01T00:00:00.000+08:00', until: null, leave: [],
  suspended: false, deputy: null,
} // prettier-ignore
const nobodys = { hiddenFrom: [], recused: [] }

describe('a shift', () => {
  // 2026-11-24 is a Tuesday, 2.
  const shift = (weekdays: number[], from: string, until: string): GridPost => ({
    ...post,
    duty: [{ weekdays, from, until }],
  })
  const isOn = (one: GridPost, moment: string) => onDuty(one, `2026-11-${moment}.000+08:00`)

  it('by day begins with its first minute and is over with its last, on its days alone', () => {
    const day = shift([2], '08:00', '20:00')
    const moments = ['24T07:59:59', '24T08:00:00', '24T19:59:59', '24T20:00:00', '25T12:00:00', '23T12:00:00']
    expect(moments.map(moment => isOn(day, moment))).toEqual([false, true, true, false, false, false])
  })

  it('over midnight belongs to the day on which it begins, and ends on the next morning', () => {
    const night = shift([2], '20:00', '08:00')
    const moments = ['24T19:59:59', '24T20:00:00', '24T23:59:59', '25T00:00:00', '25T07:59:59', '25T08:00:00']
    expect(moments.map(moment => isOn(night, moment))).toEqual([false, true, true, true, true, false])
    // The morning of its day belongs to the night before, and the next evening to the next day.
    expect(['24T07:00:00', '25T21:00:00'].map(moment => isOn(night, moment))).toEqual([false, false])
  })

  it('of a Sunday night goes into Monday morning', () => {
    const sunday = shift([7], '20:00', '08:00')
    expect(['29T21:00:00', '30T07:00:00', '30T21:00:00', '29T07:00:00'].map(moment => isOn(sunday, moment))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(isOn(shift([6], '20:00', '08:00'), '29T07:00:00')).toBe(true)
    expect(isOn(shift([1], '20:00', '08:00'), '24T07:00:00')).toBe(true)
  })

  it('from an hour to the same hour is round the clock', () => {
    const all = shift([2], '08:00', '08:00')
    expect(['24T07:59:59', '24T08:00:00', '25T07:59:59', '25T08:00:00'].map(moment => isOn(all, moment))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('is one of several, and a post without any is always on duty', () => {
    const two = { ...post, duty: [...shift([1], '08:00', '12:00').duty!, ...shift([2], '13:00', '17:00').duty!] }
    expect(['23T09:00:00', '24T14:00:00', '24T09:00:00'].map(moment => isOn(two, moment))).toEqual([true, true, false])
    expect(onDuty(post, at)).toBe(true)
    expect(onDuty({ ...post, duty: [] }, at)).toBe(false)
  })
})

describe('a term, and a leave', () => {
  it('hold from their first moment to just before their last', () => {
    const term = { ...post, from: at, until: later }
    expect([before, at, later].map(moment => holds(term, moment))).toEqual([false, true, false])
    expect(holds({ ...term, until: null }, later)).toBe(true)
    expect([before, at, later].map(moment => onLeave({ leave: away }, moment))).toEqual([false, true, false])
    expect(onLeave({ leave: [] }, at)).toBe(false)
  })
})

describe('whoever stands in', () => {
  it('is there unless suspended, away or out of office', () => {
    expect(standsBy(null, at)).toBe(false)
    expect(standsBy(deputy, at)).toBe(true)
    expect(standsBy({ ...deputy, suspended: true }, at)).toBe(false)
    expect([before, at, later].map(moment => standsBy({ ...deputy, leave: away }, moment))).toEqual([true, false, true])
  })

  it('says why not', () => {
    const why = (one: StandIn) => deputyUnavailable(one, at, nobodys)
    expect(why(deputy)).toBeNull()
    expect(why({ ...deputy, suspended: true, leave: away })).toBe('暂停履职')
    expect(why({ ...deputy, leave: away })).toBe('正在休假')
    expect(why({ ...deputy, leave: [{ from: at, until: forEver }] })).toBe('已经卸任')
    expect(deputyUnavailable({ ...deputy, home }, at, { hiddenFrom: [], recused: [home] })).toBe('要回避')
  })

  it('mans a post whose holder is away or suspended', () => {
    expect(isManned(post, at)).toBe(true)
    expect(isManned({ ...post, leave: away }, at)).toBe(false)
    expect(isManned({ ...post, suspended: true }, at)).toBe(false)
    expect(isManned({ ...post, leave: away, deputy }, at)).toBe(true)
    expect(isManned({ ...post, suspended: true, deputy: { ...deputy, suspended: true } }, at)).toBe(false)
  })
})

describe('whoever holds a post', () => {
  it('can take a report unless suspended, away, or it is of their own household', () => {
    const why = (one: GridPost) => unavailable(one, at, { hiddenFrom: [], recused: [home] })
    expect(why(post)).toBeNull()
    expect(why({ ...post, suspended: true, leave: away })).toBe('暂停履职')
    expect(why({ ...post, leave: away })).toBe('正在休假')
    expect(why({ ...post, otherHomes: [home] })).toBe('要回避')
    expect(mustRecuse(post, nobodys)).toBe(false)
    expect(mustRecuse(post, { hiddenFrom: ['p-lead'], recused: [] })).toBe(true)
  })

  it('is of the household of every home that they are bound to', () => {
    expect(householdIn(post)).toEqual({ personId: 'p-lead', homes: [] })
    expect(householdIn({ ...post, home })).toEqual({ personId: 'p-lead', homes: [home] })
    expect(householdIn({ ...post, home, otherHomes: ['h2'] }).homes).toEqual([home, 'h2'])
    expect(householdIn({ ...post, otherHomes: ['h2'] }).homes).toEqual(['h2'])
  })

  it('is named with the number of the post, if it has one', () => {
    expect(holderOf(post, 'unitLead')).toEqual({ personId: 'p-lead', name: '王秀兰', role: 'unitLead' })
    expect(holderOf({ ...post, phone: '8567' }, 'property')).toEqual({
      personId: 'p-lead',
      name: '王秀兰',
      role: 'property',
      phone: '8567',
    })
  })
})

describe('the lead of a node', () => {
  const unit: GridNode = {
    _id: 'XZZ-2-E05-B03-U2', kind: 'unit', name: '2 单元', fullName: '3 号楼 2 单元', parent: 'XZZ-2-E05-B03', order: 2, posts: [post],
  } // prettier-ignore
  const now = (more: Partial<GridPost>, moment = at) => leadNow({ ...unit, posts: [{ ...post, ...more }] }, moment)

  it('is of the role that leads its kind, and an estate, a home or a spot has none', () => {
    const kinds = ['community', 'area', 'estate', 'building', 'unit', 'home', 'spot'] as const
    expect(kinds.map(kind => leadOf({ ...unit, kind }))).toEqual([
      'chiefLead',
      'areaLead',
      null,
      'buildingLead',
      'unitLead',
      null,
      null,
    ])
    expect(leadOf(undefined)).toBeNull()
    expect(leadAt({ ...unit, until: at }, at)).toBeNull()
    expect(leadAt({ ...unit, until: later }, at)).toBe('unitLead')
  })

  it('is who holds the post, or who stands in while they are away', () => {
    expect(now({})).toMatchObject({ who: { personId: 'p-lead', role: 'unitLead' }, standsIn: false })
    expect(now({ leave: away, deputy })).toMatchObject({
      who: { personId: 'p-deputy', role: 'unitLead' },
      person: deputy,
      post: { personId: 'p-lead' },
      standsIn: true,
    })
    expect(now({ suspended: true, deputy })).toMatchObject({ who: { personId: 'p-deputy' }, standsIn: true })
    expect(now({ leave: away, deputy }, before)).toMatchObject({ who: { personId: 'p-lead' } })
  })

  it('is nobody where the post is vacant, or both are away', () => {
    expect(leadNow({ ...unit, posts: [] }, at)).toBeNull()
    expect(now({ role: 'property' })).toBeNull()
    expect(now({ until: at })).toBeNull()
    expect(now({ leave: away })).toBeNull()
    expect(now({ leave: away, deputy: { ...deputy, leave: away } })).toBeNull()
    expect(leadNow({ ...unit, until: at }, at)).toBeNull()
  })

  it('is the next of the same post where the first is away', () => {
    const two = [
      { ...post, leave: away },
      { ...post, personId: 'p-second' },
    ]
    expect(leadNow({ ...unit, posts: two }, at)?.who.personId).toBe('p-second')
  })
})
