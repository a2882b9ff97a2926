/** What is handed in, the clocks of each step, and who is told (DOMAIN §7). */
import { applicationMost, applicationTimes } from '@config/community/applications'
import { addDays, addMinutes } from '../../../cloudfunctions/_platform/time'
import {
  checkPapers,
  fieldsAsked,
  numberOf,
  numbersFor,
  papersAsked,
  placeOf,
} from '../../../cloudfunctions/services/applying/application'
import { named } from '../../../cloudfunctions/services/applying/own/correction'
import { saysToApplicant, saysToCounter } from '../../../cloudfunctions/services/applying/says'
import type { Application } from '../../../cloudfunctions/services/applying/schema'
import { stepped } from '../../../cloudfunctions/services/applying/step'
import { isLate, nextWaking } from '../../../cloudfunctions/services/applying/times'
import { wokenUntil } from '../../../cloudfunctions/services/clocks/wake'
import {
  colleaguesIn,
  isAway,
  thereNow,
  type Colleague,
} from '../../../cloudfunctions/services/counter/queue/colleagues'
import { fetchedBy } from '../../../cloudfunctions/services/counter/giveOut/fetched'
import { aSpec, anApplication, liHome, refusalOf } from '../../factories/anApplication'

const at = '2026-11-24T09:00:00.000+08:00'
const by = { personId: 'p-clerk', name: '宋丽娜', role: 'clerk' as const }
const chief = { personId: 'p-chief', name: '赵建国', role: 'chiefLead' as const, onLeave: false }
const all: Colleague[] = [{ ...by, onLeave: false }, chief]
const asked = { answers: { lives: 'yes' }, fields: { purpose: '孩子上学' }, papers: [] }
const take = (
  application: Application,
  event: Parameters<typeof stepped>[1]['event'],
  changes: Partial<Application> = {},
) => stepped(application, { event, by, via: 'counter', at: addMinutes(application.stepAt, 60) }, changes)

describe('what is handed in', () => {
  it('is the papers of this case, in the order of the service', () => {
    expect(papersAsked(aSpec, asked).map(({ id }) => id)).toEqual(['idCard', 'lease', 'photo'])
    expect(papersAsked(aSpec, { ...asked, listed: ['photo', 'lease', 'idCard'] })).toHaveLength(3)
    expect(refusalOf(() => papersAsked(aSpec, { ...asked, listed: ['idCard'] }))?.code).toBe('conflict')
    expect(refusalOf(() => papersAsked(aSpec, { ...asked, answers: { lives: 'no' } }))).toMatchObject({
      code: 'invalid',
      message: '您不用办',
    })
  })

  it.each([
    [{ purpose: '' }, 'fields.purpose'],
    [{ purpose: '字'.repeat(21) }, 'fields.purpose'],
    [{ purpose: '上学', phone: '138' }, 'fields.phone'],
    [{ purpose: '上学', since: '2026-13-01' }, 'fields.since'],
    [{ purpose: '上学', other: '多的' }, 'fields.other'],
  ] as const)('%j is not taken: %s', (fields, field) => {
    expect(refusalOf(() => fieldsAsked(aSpec, { ...asked, fields }))).toMatchObject({
      code: 'invalid',
      fields: [field],
    })
  })

  it('may leave out what need not be filled in, and takes phones with an area code', () => {
    expect(fieldsAsked(aSpec, asked)).toEqual({ purpose: '孩子上学' })
    for (const phone of ['13800001111', '0532-85911234', '053285911234'])
      expect(fieldsAsked(aSpec, { ...asked, fields: { purpose: '上学', phone } })).toMatchObject({ phone })
  })

  it('has so many photos at the most, and none of what is brought', () => {
    const photos = (count: number) => Array.from({ length: count })
    const { photosOfPaper } = applicationMost
    expect(refusalOf(() => checkPapers(aSpec.papers, [{ paper: 'idCard', photos: photos(photosOfPaper) }]))).toBeNull()
    expect(refusalOf(() => checkPapers(aSpec.papers, [{ paper: 'idCard', photos: photos(photosOfPaper + 1) }]))?.fields).toEqual(['papers.0.photos']) // prettier-ignore
    const many = Array.from({ length: 4 }, (_each, nth) => ({ ...aSpec.papers[0]!, id: `p${nth}` }))
    expect(refusalOf(() => checkPapers(many, many.map(({ id }) => ({ paper: id, photos: photos(6) }))))?.fields).toEqual(['papers']) // prettier-ignore
    const brought = [{ ...aSpec.papers[0]!, photo: false }]
    expect(refusalOf(() => checkPapers(brought, [{ paper: 'idCard', photos: photos(1) }]))?.fields).toEqual(['papers.0.photos']) // prettier-ignore
    expect(refusalOf(() => checkPapers(brought, [{ paper: 'idCard', photos: [] }]))).toBeNull()
  })

  it('has a number that can be said and a place that a neighbour would say', () => {
    expect(numberOf('a1', at, [])).toMatch(/^B261124-\d{4}-\d{4}$/)
    expect(numberOf('a1', at, [])).not.toBe(numberOf('a2', at, []))
    // Taken by somebody else, it is the next one; and so on until none is left.
    const all = numbersFor('a1', at)
    expect(new Set(all).size).toBe(all.length)
    all.forEach((no, nth) => expect(numberOf('a1', at, all.slice(0, nth))).toBe(no))
    expect(refusalOf(() => numberOf('a1', at, all))).toMatchObject({ code: 'busy' })
    expect(placeOf(liHome)).toMatch(/2 单元 402$/)
  })
})

describe('the clocks', () => {
  it('run in working time, from acceptance for the service’s own days, and stand where it waits for somebody else', () => {
    const applied = anApplication()
    expect(applied.dueAt).toBe('2026-11-25T09:00:00.000+08:00')
    const accepted = take(take(applied, 'precheck'), 'accept')
    expect(accepted.dueAt?.slice(0, 10)).toBe('2026-12-01')
    expect(take(accepted, 'begin').dueAt).toBe(accepted.dueAt)
    expect(take(accepted, 'ready')).toMatchObject({ dueAt: null, endedAt: null })
    expect(isLate(accepted, accepted.dueAt!)).toBe(false)
    expect(isLate(accepted, addMinutes(accepted.dueAt!, 1))).toBe(true)
  })

  it('say when half is over, when all is, and at each further half, up to a last time', () => {
    let woken = anApplication()
    const moments: (string | number)[] = []
    for (let next = nextWaking(woken); next; next = nextWaking(woken)) {
      if (next.what === 'climb') moments.push(next.percent)
      woken = { ...woken, woken: woken.woken + 1 }
    }
    expect(moments).toEqual([50, 100, 150, 200, 250, 300])
    expect(nextWaking(anApplication())?.at).toBe('2026-11-24T14:15:00.000+08:00')
    expect(nextWaking(anApplication({ woken: 1 }))?.at).toBe(anApplication().dueAt)
  })

  it('come once each, in one write after an outage, and of several words the last is said', () => {
    const applied = anApplication({ holder: by })
    expect(wokenUntil(applied, all, '2026-11-24T14:00:00.000+08:00')).toBeNull()
    const half = wokenUntil(applied, all, '2026-11-24T14:30:00.000+08:00')!
    expect(half.told.map(({ to, title }) => [to, title])).toEqual([['p-clerk', '时间过半了']])
    const later = wokenUntil(applied, all, '2026-11-27T17:00:00.000+08:00')!
    expect(later.after.timeline.filter(({ event }) => event === 'climb').length).toBeGreaterThan(2)
    expect(later.told.map(({ to, title }) => [to, title])).toEqual([
      ['p-clerk', '办件超时了'],
      ['p-chief', '办件超时了'],
    ])
    expect(later.after.supervisors.map(({ personId }) => personId)).toEqual(['p-chief'])
    expect(wokenUntil(later.after, all, '2026-11-27T17:00:00.000+08:00')).toBeNull()
  })

  it('give back to the queue what a clerk has who is away, and tell those who are there; a lead of the household joins nothing', () => {
    const away = [
      { ...by, onLeave: true },
      { personId: 'p-other', name: '同事', role: 'clerk' as const, onLeave: false },
      chief,
    ]
    const back = wokenUntil(anApplication({ holder: by }), away, '2026-11-25T10:00:00.000+08:00')!
    expect(back.after.holder).toBeNull()
    expect(back.told.map(({ to }) => to)).toEqual(['p-other', 'p-chief'])
    const kin = anApplication({ holder: by, recused: [chief.personId] })
    expect(wokenUntil(kin, all, '2026-11-25T10:00:00.000+08:00')!.after.supervisors).toEqual([])
  })

  it('remind of what is ready, again and again, and never throw it away', () => {
    let ready = anApplication({ state: 'ready', dueAt: null, woken: 0 })
    for (let week = 1; week <= applicationTimes.fetchReminders; week++) {
      const woken = wokenUntil(ready, all, addDays(ready.stepAt, week * applicationTimes.fetchDays))!
      expect(woken.told.map(({ title }) => title)).toEqual(['还没来取'])
      ready = woken.after
    }
    expect(ready).toMatchObject({ state: 'ready', wakesAt: null })
  })
})

describe('a sentence', () => {
  it('says to each side what comes next, whatever the state, without a gap in it', () => {
    const states = [
      'submitted',
      'precheck',
      'correction',
      'accepted',
      'processing',
      'ready',
      'done',
      'rated',
      'withdrawn',
      'refused',
    ] as const
    for (const state of states) {
      const application = anApplication({ state, correction: named(null, [{ id: 'idCard', name: '身份证', photos: [] }], [{ paper: 'idCard', why: '糊了' }], at) }) // prettier-ignore
      for (const now of [at, '2027-02-01T09:00:00.000+08:00']) {
        expect(saysToApplicant(application, now)).toMatch(/[\u4e00-\u9fff]{3}/)
        expect(`${saysToApplicant(application, now)}${saysToCounter(application, now)}`).not.toMatch(
          /undefined|null|NaN/,
        )
      }
    }
  })
})

describe('the counter', () => {
  const term = { from: '2026-01-01T00:00:00.000+08:00', until: null, leave: [], suspended: false, deputy: null }
  const post = (role: 'clerk' | 'chiefLead' | 'mediator', personId: string, more = {}) => ({
    role,
    personId,
    name: personId,
    ...term,
    ...more,
  })
  const leave = [{ from: '2026-11-23T00:00:00.000+08:00', until: '2026-11-28T00:00:00.000+08:00' }]

  it('is whoever holds a post there now; who is on leave is away, and who left or is suspended too', () => {
    const posts = [post('clerk', 'p-here'), post('clerk', 'p-leave', { leave }), post('clerk', 'p-gone', { until: at }), post('clerk', 'p-suspended', { suspended: true }), post('mediator', 'p-mediator'), post('chiefLead', 'p-chief')] // prettier-ignore
    const found = colleaguesIn({ posts } as never, at)
    expect(found.map(({ personId, onLeave }) => [personId, onLeave])).toEqual([['p-here', false], ['p-leave', true], ['p-chief', false]]) // prettier-ignore
    expect(['p-here', 'p-leave', 'p-gone', 'p-nobody'].map(personId => isAway(found, personId))).toEqual([
      false,
      true,
      true,
      true,
    ])
    expect(thereNow(found).map(({ personId }) => personId)).toEqual(['p-here'])
    expect(thereNow(found.slice(1)).map(({ personId }) => personId)).toEqual(['p-chief'])
    expect(colleaguesIn(null, at)).toEqual([])
  })

  it('writes down who took what is ready: a relative by name', () => {
    const ready = anApplication({ state: 'ready', agent: { personId: 'p-agent', name: '王海宁', role: null } })
    expect(fetchedBy(ready, {}, false, at)).toEqual({ by: 'applicant', name: '李秀英', at, home: false })
    expect(fetchedBy(ready, { by: 'agent' }, true, at)).toMatchObject({ name: '王海宁', home: true })
    expect(refusalOf(() => fetchedBy(ready, { by: 'relative', name: ' ' }, false, at))?.fields).toEqual(['name'])
    expect(refusalOf(() => fetchedBy({ ...ready, how: 'counter' }, { by: 'agent' }, false, at))?.fields).toEqual([
      'name',
    ])
  })
})
