/** What the residents' pages of the festival derive: how a household stands, what is waited for, how full a session is. */
import type { Current, PublicSession } from '../../../types/festival/editions'
import { entryStates, isOpenEntry, type EntryState } from '../../../types/festival/entryFlow'
import type { EntryView } from '../../../types/festival/signUp'

let at = Date.parse('2026-11-01T08:00:00+08:00')
jest.mock('@/platform/clock', () => ({ now: () => at }))
jest.mock('@/platform/navigation', () => ({ go: jest.fn() }))
const mockPhone = new Map<string, unknown>()
jest.mock('@/platform/storage', () => ({
  load: (key: string) => mockPhone.get(key),
  save: (key: string, value: unknown) => mockPhone.set(key, value),
  forget: (key: string) => mockPhone.delete(key),
}))

import { momentsOf } from '@/features/festival/home/countdown'
import { sorted, standingOf } from '@/features/festival/standing/standing'
import { sayEdition } from '@/features/festival/sayEdition'
import { fullness } from '@/features/festival/home/fullness'
import { dropWishes, keepWishes, loadWishes } from '@/features/festival/signUp/keptWishes'
import { whatNext } from '@/features/festival/result/next'
import { figureUntil, sayFullDay, sayHours } from '@/features/festival/when'
import { sayJin } from '@/features/festival/weight'

const aSession = (more: Partial<PublicSession> = {}): PublicSession => ({
  id: '12-1',
  name: '上午场',
  mode: 'lottery',
  state: 'open',
  places: 300,
  left: 300,
  partyMost: 4,
  reserved: 0,
  opensAt: '2026-10-25T09:00:00+08:00',
  closesAt: '2026-11-02T18:00:00+08:00',
  startsAt: '2026-11-07T09:00:00+08:00',
  endsAt: '2026-11-07T11:00:00+08:00',
  meeting: { place: null, words: '二小区东门凉亭' },
  trees: [],
  list: null,
  drawn: null,
  ...more,
})

const anEntry = (state: EntryState, more: Partial<EntryView> = {}): EntryView => ({
  id: 'e1',
  session: '12-1',
  state,
  partySize: 3,
  roles: [],
  number: null,
  rank: null,
  byDraw: false,
  ahead: null,
  offer: null,
  checkedIn: null,
  by: { name: '李秀英', mine: true },
  at: '2026-10-30T08:00:00+08:00',
  allowed: [],
  ...more,
})

const anEdition = (sessions: PublicSession[], more: Partial<Current> = {}): Current => ({
  edition: 12,
  state: 'open',
  year: 2026,
  rules: [],
  source: { name: '全国福彩 3D', issue: '2026301', at: '2026-11-03T21:15:00+08:00' },
  share: { by: 'home', elderFirst: true },
  announced: 1,
  changes: [],
  sessions,
  ...more,
})

describe('how a household stands', () => {
  const lottery = aSession()
  const firstCome = aSession({ id: '12-2', mode: 'firstCome', left: 0 })

  it('is a sentence of its own in every state, in both ways of giving places', () => {
    for (const session of [lottery, firstCome]) {
      const all = entryStates.map(state => standingOf(anEntry(state, { session: session.id }), session))
      expect(all.filter(({ title, note, word }) => !title || !note || !word)).toEqual([])
      expect(new Set(all.map(({ title }) => title)).size).toBe(entryStates.length)
    }
  })

  it('never says drawn where nothing is drawn', () => {
    const says = entryStates.map(state => Object.values(standingOf(anEntry(state), firstCome)).join())
    expect(says.filter(text => /中签|抽/.test(text))).toEqual([])
  })

  it('never says drawn to whoever accepted a place that was given back', () => {
    const drawn = aSession({ state: 'drawn', drawn: { number: '417', at: '2026-11-03T21:30:00+08:00' } })
    const says = (byDraw: boolean) => Object.values(standingOf(anEntry('placed', { byDraw, rank: 142 }), drawn)).join()
    expect(says(true)).toMatch(/中签/)
    expect(says(false)).not.toMatch(/中签|抽中/)
  })

  it('counts the rank on the waiting list from one: nobody ahead is the first', () => {
    expect(standingOf(anEntry('waiting', { ahead: 0 }), lottery).note).toContain('候补第 1 位')
    expect(standingOf(anEntry('waiting', { ahead: 11 }), firstCome).note).toContain('候补第 12 位')
    expect(standingOf(anEntry('waiting'), lottery).note).not.toMatch(/第.*位/)
  })

  it('says until when places are kept, and how many', () => {
    const offer = { places: 2, at: '2026-11-01T14:00:00+08:00', until: '2026-11-02T14:00:00+08:00' }
    const { title, note } = standingOf(anEntry('offered', { offer }), lottery)
    expect(title).toBe('有 2 个名额让给您家')
    expect(note).toContain('11月2日 14:00 前')
  })

  it('puts what waits for an answer before who goes, and who goes before what is over', () => {
    const entries = [
      anEntry('withdrawn'),
      anEntry('placed', { session: '12-2' }),
      anEntry('offered', { session: '12-3' }),
      anEntry('placed', { session: 'of another edition' }),
    ]
    const order = sorted(entries, [lottery, firstCome, aSession({ id: '12-3' })])
    expect(order.map(({ entry }) => entry.state)).toEqual(['offered', 'placed', 'withdrawn'])
    expect(entryStates.filter(isOpenEntry)).toEqual(['entered', 'placed', 'waiting', 'offered', 'checkedIn'])
  })
})

describe('how many of a household come', () => {
  it('is asked the first time, and is what the household said last from then on', () => {
    expect(loadWishes([])).toEqual({ partySize: null, roles: [] })
    const lastYear = anEntry('withdrawn', { session: '11-1', partySize: 4, at: '2025-10-20T08:00:00+08:00' })
    expect(loadWishes([lastYear]).partySize).toBe(4)
    expect(loadWishes([lastYear, anEntry('placed', { partySize: 2 })]).partySize).toBe(2)
  })

  it('is what was begun on this phone, until it is sent', () => {
    keepWishes({ partySize: 1, roles: ['sorter'] })
    expect(loadWishes([anEntry('placed')])).toEqual({ partySize: 1, roles: ['sorter'] })
    dropWishes()
    expect(loadWishes([anEntry('placed')])).toEqual({ partySize: 3, roles: [] })
  })
})

describe('what happens next', () => {
  const source = { name: '全国福彩 3D', at: '2026-11-03T21:15:00+08:00' }

  it('is said as long as something can happen, and only then', () => {
    const withSteps = entryStates.filter(state => whatNext(anEntry(state), aSession(), source).length > 0)
    expect(withSteps).toEqual(['entered', 'waiting'])
  })

  it('keeps places for a day before the session, and for minutes once it has begun', () => {
    const kept = () => whatNext(anEntry('waiting'), aSession(), source)[1]?.title
    at = Date.parse('2026-11-06T08:00:00+08:00')
    expect(kept()).toBe('给您留 24 小时')
    at = Date.parse('2026-11-07T09:31:00+08:00')
    expect(kept()).toBe('给您留 15 分钟')
    at = Date.parse('2026-11-01T08:00:00+08:00')
  })

  it('says that the list is closed only when it is', () => {
    const list = { hash: 'a'.repeat(64), entries: 486, at: '2026-11-02T18:01:00+08:00' }
    expect(whatNext(anEntry('entered'), aSession(), source)[0]?.title).toBe('截止前都能改')
    expect(whatNext(anEntry('entered'), aSession({ list }), source)[0]?.note).toContain('486 户')
  })
})

describe('what is waited for', () => {
  it('is the nearest two moments that are still to come, whatever the stored state says', () => {
    const labels = () => momentsOf(anEdition([aSession()])).map(({ label }) => label)
    at = Date.parse('2026-11-01T08:00:00+08:00')
    expect(labels()).toEqual(['报名截止还有', '开奖号码还有'])
    at = Date.parse('2026-11-02T18:00:01+08:00')
    expect(labels()).toEqual(['开奖号码还有', '开摘还有'])
    at = Date.parse('2026-11-04T08:00:00+08:00')
    expect(labels()).toEqual(['开摘还有'])
    at = Date.parse('2026-11-07T09:30:00+08:00')
    expect(labels()).toEqual([])
  })

  it('is of one session alone for whoever counts on it', () => {
    at = Date.parse('2026-11-01T08:00:00+08:00')
    const later = aSession({ id: '12-2', state: 'drawn', startsAt: '2026-11-08T09:00:00+08:00' })
    const of = (state: EntryState) =>
      momentsOf(anEdition([aSession(), later]), { entry: anEntry(state), session: later }).map(moment => moment.at)
    expect(of('placed')).toEqual([later.startsAt])
    expect(of('withdrawn')).toHaveLength(2)
  })

  it('asks for no number where nothing is drawn any more', () => {
    at = Date.parse('2026-11-01T08:00:00+08:00')
    const labels = (sessions: PublicSession[]) => momentsOf(anEdition(sessions)).map(({ label }) => label)
    expect(labels([aSession({ mode: 'firstCome' })])).toEqual(['报名截止还有', '开摘还有'])
    expect(labels([aSession({ state: 'drawn' })])).toEqual(['开摘还有'])
    expect(labels([aSession({ state: 'planned', opensAt: '2026-11-01T09:00:00+08:00' })])).toEqual([
      '开始报名还有',
      '开奖号码还有',
    ])
  })

  it('counts days by the calendar, and below a day hours, then minutes', () => {
    at = Date.parse('2026-11-06T23:00:00+08:00')
    expect(figureUntil('2026-11-07T09:00:00+08:00')).toEqual({ value: 1, unit: '天' })
    at = Date.parse('2026-11-07T01:00:00+08:00')
    expect(figureUntil('2026-11-07T09:00:00+08:00')).toEqual({ value: 8, unit: '小时' })
    at = Date.parse('2026-11-07T08:20:30+08:00')
    expect(figureUntil('2026-11-07T09:00:00+08:00')).toEqual({ value: 40, unit: '分钟' })
    at = Date.parse('2026-11-07T09:00:00+08:00')
    expect(figureUntil('2026-11-07T09:00:00+08:00')).toEqual({ value: 1, unit: '分钟' })
  })
})

describe('how full a session is', () => {
  it('is known of first come at any time, of a lottery when its list is closed', () => {
    const firstCome = aSession({ mode: 'firstCome', places: 120, left: 38 })
    expect(fullness(firstCome)).toEqual({ share: 82 / 120, says: '120 个名额，还剩 38 个' })
    expect(fullness({ ...firstCome, left: 0 }).says).toBe('120 个名额满了，还能候补')
    expect(fullness({ ...firstCome, left: 0, state: 'drawn' }).says).toBe('120 个名额满了')
    expect(fullness(aSession())).toEqual({ share: null, says: '300 个名额' })
    const list = { hash: '', entries: 486, at: '2026-11-02T18:00:00+08:00' }
    expect(fullness(aSession({ list })).says).toBe('486 户报了，300 个名额')
  })
})

it('says times, editions and weights as people do', () => {
  at = Date.parse('2026-11-01T08:00:00+08:00')
  expect(sayFullDay(aSession().startsAt)).toBe('11月7日 周六')
  expect(sayHours(aSession())).toBe('9:00–11:00')
  expect([1, 8, 10, 12, 20, 35].map(sayEdition)).toEqual([
    '第一届', '第八届', '第十届', '第十二届', '第二十届', '第三十五届',
  ]) // prettier-ignore
  expect([1600, 1595, 500, 0].map(sayJin)).toEqual(['3.2 斤', '3.19 斤', '1 斤', '0 斤'])
})
