/** An edition of 柿子节 from the first draft to the harvest: who may do what to it, and what nobody may once it is announced (DOMAIN §6). */
import type { ActionAnswer } from '../../../types/errors'
import type { Current, EditionView } from '../../../types/festival/editions'
import type { Board } from '../../../types/festival/day/gate'
import type { Session } from '../../../cloudfunctions/festival/collections'
import { bindingsIn } from '../people/bindings'
import { aCommunity, who, type Community } from '../community'
import { at, editionsIn, firstCome, lottery, plan, planner, second, start, times } from './edition'

let community: Community
const { clock, timers, saved, announced, opened } = editionsIn(() => community)
const { inboxOf } = bindingsIn(() => community)
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await clock(start)
})
afterAll(() => community.stop())

const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
const ask = (by: string, action: string, input: object = {}) =>
  community.ask<EditionView>(by, `festival.${action}`, input as never)
const plans = async () => (await community.call<{ items: EditionView[] }>(planner, 'festival.plans', {})).items[0]
const current = (by = 'oXZZ-nobody-knows') => community.call<Current>(by, 'festival.current', {})

describe('an edition', () => {
  it('is nobody’s to read before it is announced, and everybody’s then, a guest’s too', async () => {
    expect(await current()).toMatchObject({ edition: null, sessions: [] })
    const draft = await saved({ asDraft: true })
    expect(draft).toMatchObject({ edition: 12, state: 'draft', allowed: ['keep', 'submit'] })
    expect((await saved()).state).toBe('inReview')
    expect(code(await ask(planner, 'announce', { edition: 12 }))).toBe('notNow')
    expect(await current()).toMatchObject({ edition: null })
    await community.call(second, 'festival.checkEdition', { edition: 12, approved: true })
    const shown = await community.call<EditionView>(planner, 'festival.announce', { edition: 12 })
    expect(shown).toMatchObject({ state: 'announced', checkedBy: '赵建国' })
    expect(await current()).toMatchObject({
      edition: 12,
      state: 'announced',
      year: 2026,
      sessions: [
        { id: '12-1', mode: 'lottery', state: 'planned', places: 6, left: 6, ...times },
        { id: '12-2', mode: 'firstCome', places: 5, left: 5 },
      ],
    })
  })

  it('is told to everybody once, by the timer', async () => {
    await announced()
    await timers()
    await timers()
    const told = (await inboxOf(who.resident)).filter(({ template }) => template === 'festivalNews')
    expect(told.map(({ title, text }) => [title, text])).toEqual([['第 12 届柿子节公布了', '2 场 · 2026年11月24日 10:00 开始报名']])
  })

  it('is not looked at by whoever wrote it, in whatever post; the second person can send it back with a word', async () => {
    await saved({}, second)
    expect(code(await ask(second, 'checkEdition', { edition: 12, approved: true }))).toBe('forbidden')
    expect(code(await ask(planner, 'checkEdition', { edition: 12, approved: false }))).toBe('invalid')
    const back = await community.call<EditionView>(planner, 'festival.checkEdition', { edition: 12, approved: false, note: '名额写少了' })
    expect(back).toMatchObject({ state: 'draft', note: '名额写少了' })
    expect(code(await ask(who.resident, 'saveEdition', plan()))).toBe('forbidden')
    // Whoever rewrites it is no second person either.
    await saved()
    expect(code(await ask(planner, 'checkEdition', { edition: 12, approved: true }))).toBe('forbidden')
  })

  it.each([
    ['a closing before the opening', { sessions: [{ ...lottery, closesAt: times.opensAt }] }, 'sessions.0.closesAt'],
    ['a harvest before the closing', { sessions: [{ ...firstCome, startsAt: times.opensAt }] }, 'sessions.0.startsAt'],
    ['a draw before the closing', { source: { name: '福彩3D', issue: '1', at: at('2026-11-26T19:00:00') } }, 'source.at'],
    ['a lottery whose number comes from nowhere', { source: null }, 'source'],
    ['places that are kept where the first have them', { sessions: [{ ...firstCome, reserved: 20 }] }, 'sessions.0.reserved'],
    ['a day that no calendar has', { sessions: [{ ...lottery, endsAt: at('2026-12-32T11:30:00') }] }, 'sessions.0.endsAt'],
  ])('is refused with %s, by the field', async (_what, more, field) => {
    const answer = await ask(planner, 'saveEdition', plan(more as never))
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', fields: { [field]: expect.any(String) } } })
  })

  it('opens at the announced time and never before, whoever asks; then rules, places and shares are as they were', async () => {
    await announced()
    expect(code(await ask(planner, 'open', { edition: 12 }))).toBe('notNow')
    await timers()
    expect((await current()).state).toBe('announced')
    await clock(times.opensAt)
    await timers()
    expect(await current()).toMatchObject({ state: 'open', sessions: [{ state: 'open' }, { state: 'open' }] })
    expect(code(await ask(planner, 'saveEdition', plan({ rules: ['规则改了'] })))).toBe('notNow')
    expect(code(await ask(planner, 'saveEdition', plan({ sessions: [{ ...lottery, places: 60 }] as never })))).toBe('notNow')
    expect(code(await ask(second, 'checkEdition', { edition: 12, approved: false, note: '改' }))).toBe('notNow')
    expect(await current()).toMatchObject({ rules: ['一户报一次'], sessions: [{ places: 6 }, { places: 5 }] })
  })

  it('closes, begins and is over by its times, after an outage too', async () => {
    await announced()
    await clock(at('2026-11-26T20:00:00'))
    await timers()
    await timers()
    expect(await current()).toMatchObject({ state: 'closed', sessions: [{ state: 'closed', list: { entries: 0 } }, { state: 'drawn' }] })
    await clock(times.startsAt)
    await timers()
    expect(await current()).toMatchObject({ state: 'harvest', sessions: [{ state: 'over' }, { state: 'drawn' }] })
    await clock(times.endsAt)
    await timers()
    await timers()
    expect((await current()).sessions.map(({ state }) => state)).toEqual(['over', 'over'])
  })

  it('is moved for rain: a new version with its reason, which everybody hears of who signed up, and nobody else', async () => {
    await opened()
    await timers()
    await community.call(who.resident, 'festival.signUp', { session: '12-1', partySize: 2 })
    const moved = { session: '12-1', startsAt: at('2026-12-06T09:00:00'), endsAt: at('2026-12-06T11:30:00'), reason: '周六有大雨' }
    expect(await community.call(planner, 'festival.moveSession', moved)).toMatchObject({ startsAt: moved.startsAt, announced: 2 })
    expect(await current()).toMatchObject({ announced: 2, changes: [{ says: '上午场改到2026年12月6日 09:00：周六有大雨' }], sessions: [{ startsAt: moved.startsAt, places: 6 }, times] })
    const news = async (person: string) => (await inboxOf(person)).filter(({ title }) => title === '柿子节的安排改了').length
    expect([await news(who.resident), await news('oXZZ-zhang-min')]).toEqual([1, 0])
    await timers()
    expect(await news(who.resident)).toBe(1)
    expect(code(await ask(planner, 'moveSession', { ...moved, startsAt: at('2026-11-25T09:00:00') }))).toBe('invalid')
    await clock(moved.startsAt)
    expect(code(await ask(planner, 'moveSession', { ...moved, startsAt: at('2026-12-07T09:00:00'), endsAt: at('2026-12-07T10:00:00') }))).toBe('notNow')
  })

  it('that closes before its time says so to everybody who signed up', async () => {
    await opened()
    await timers()
    await community.call(who.resident, 'festival.signUp', { session: '12-2', partySize: 2 })
    const closed = await community.call(planner, 'festival.close', { session: '12-2', reason: '明天有台风' })
    expect(closed).toMatchObject({ state: 'drawn', listHash: null })
    expect((await current()).changes).toMatchObject([{ says: '下午场报名提前截止了：明天有台风' }])
    expect((await inboxOf(who.resident)).map(({ text }) => text)).toContain('下午场 · 下午场报名提前截止了：明天有台风')
    // Whatever an instance remembers of it: nobody takes a place any more.
    await ask('oXZZ-zhang-min', 'signUp', { session: '12-2', partySize: 1 })
    const { entries } = await community.call<{ entries: { state: string }[] }>('oXZZ-zhang-min', 'festival.mine', {})
    expect(entries.map(({ state }) => state)).not.toContain('placed')
  })

  it('has another draw named only before the first is held', async () => {
    await opened()
    const another = { edition: 12, name: '排列5', issue: '2026320期', at: at('2026-11-29T21:30:00'), reason: '那天停售' }
    expect(await community.call(planner, 'festival.nameSource', another)).toMatchObject({ source: { name: '排列5' }, announced: 2 })
    await clock(times.closesAt)
    await timers()
    expect((await plans())?.maySource).toBe(true)
    await clock(at('2026-11-29T21:30:00'))
    expect(code(await ask(planner, 'nameSource', { ...another, name: '双色球', at: at('2026-11-30T21:30:00') }))).toBe('notNow')
    expect((await plans())?.maySource).toBe(false)
  })

  it('has another draw named where its list was sealed too late for the one that was, before anybody knows the new one', async () => {
    await opened()
    await clock(at('2026-11-28T09:00:00'))
    await timers()
    expect(code(await ask(planner, 'enterNumber', { session: '12-1', number: '417' }))).toBe('notNow')
    const another = { edition: 12, name: '排列5', issue: '2026320期', at: at('2026-11-29T21:30:00'), reason: '截止晚了' }
    expect(code(await ask(planner, 'nameSource', { ...another, at: at('2026-11-28T08:00:00') }))).toBe('invalid')
    expect(code(await ask(planner, 'nameSource', { ...another, at: times.startsAt }))).toBe('invalid')
    await community.call(planner, 'festival.nameSource', another)
    await clock(another.at)
    expect(await community.call(planner, 'festival.enterNumber', { session: '12-1', number: '417' })).toMatchObject({ number: '417' })
    expect(code(await ask(planner, 'nameSource', { ...another, at: at('2026-11-30T21:30:00') }))).toBe('notNow')
  })

  it('whose lottery nobody drew before it began is over there: whoever signed up hears that it is off, and waits for nothing', async () => {
    await opened()
    await timers()
    await community.call(who.resident, 'festival.signUp', { session: '12-1', partySize: 2 })
    await clock(times.closesAt)
    await timers()
    await clock(times.startsAt)
    await timers()
    await timers()
    expect(await current()).toMatchObject({ state: 'harvest', sessions: [{ state: 'over', left: 0 }, { state: 'drawn' }], changes: [{ says: '上午场没能在开摘前开签，这一场不办了' }] })
    expect((await plans())?.changes).toMatchObject([{ by: null }])
    const { entries } = await community.call<{ entries: object[] }>(who.resident, 'festival.mine', {})
    expect(entries).toMatchObject([{ state: 'notDrawn', allowed: [] }])
    expect((await inboxOf(who.resident)).filter(({ text }) => text === '上午场 · 上午场没能在开摘前开签，这一场不办了')).toHaveLength(1)
    expect((await inboxOf('oXZZ-zhang-min')).map(({ text }) => text).join()).not.toContain('不办了')
    expect(code(await ask(planner, 'draw', { session: '12-1' }))).toBe('notNow')
  })

  it('moved on its own day: the board of that day says the new time at once, and places that are kept are kept no longer than until it begins', async () => {
    await opened()
    await clock(at('2026-12-04T20:00:00'))
    await timers()
    const board = async () => (await community.call<Board>(who.unitLead, 'festival.board', { edition: 12 })).sessions.find(({ id }) => id === '12-2')
    expect(await board()).toMatchObject({ startsAt: times.startsAt })
    const [session] = [...community.database.dump('festivalSessions')].filter(({ _id }) => _id === '12-2')
    const kept = { at: at('2026-12-04T20:00:00'), until: at('2026-12-05T09:00:00'), size: 1, turn: 1 }
    await community.database.insertMany('festivalSessions', [{ ...session, offers: { 'XZZ-2-E05-B03-U2-0402': kept } } as never])
    const moved = { session: '12-2', startsAt: at('2026-12-05T07:30:00'), endsAt: at('2026-12-05T10:00:00'), reason: '下午有雨' }
    await community.call(planner, 'festival.moveSession', moved)
    expect(await board()).toMatchObject({ startsAt: moved.startsAt, endsAt: moved.endsAt, releaseAt: at('2026-12-05T08:00:00') })
    const after = [...community.database.dump('festivalSessions')].find(({ _id }) => _id === '12-2') as unknown as Session
    expect(Object.values(after.offers)).toMatchObject([{ until: moved.startsAt }])
  })

  it('is put into the chronicle when its sessions are over and all of its fruit has gone somewhere; by itself after a month', async () => {
    await opened()
    const archive = () => ask(planner, 'archive', { edition: 12 })
    for (const time of [times.closesAt, times.startsAt]) {
      await clock(time)
      await timers()
    }
    expect(code(await archive())).toBe('notNow')
    expect((await plans())?.allowed).not.toContain('archive')
    await community.call(planner, 'festival.weigh', { batch: '12-2', grams: 5_000 })
    await clock(times.endsAt)
    await timers()
    expect((await plans())?.allowed).toContain('archive')
    expect(await archive()).toMatchObject({ ok: false, error: { code: 'notNow', message: expect.stringContaining('5 公斤') } })
    // Nor by itself.
    await clock(at('2027-01-10T09:00:00'))
    await timers()
    expect((await current()).state).toBe('harvest')
    await community.call(planner, 'festival.leftOver', { edition: 12, grams: 5_000, reason: '送给敬老院' })
    await clock(at('2027-01-11T09:00:00'))
    await timers()
    expect((await current()).state).toBe('archived')
    expect(code(await archive())).toBe('notNow')
    expect(code(await ask(planner, 'shareOut', { edition: 12 }))).toBe('notNow')
  })

  it('writes down what an insider tried and was not let: to open early, to write it anew, to look at one’s own, to move what has begun', async () => {
    const refusals = () => [...community.database.dump('audit')].filter(({ action }) => action === 'refuseFestival').map(({ entity }) => entity)
    await saved({}, second)
    await ask(second, 'checkEdition', { edition: 12, approved: true })
    await ask(planner, 'announce', { edition: 12 })
    expect(refusals()).toEqual(['festival:12', 'festival:12'])
    await community.call(planner, 'festival.checkEdition', { edition: 12, approved: true })
    await community.call(planner, 'festival.announce', { edition: 12 })
    await ask(planner, 'open', { edition: 12 })
    await ask(planner, 'saveEdition', plan({ rules: ['规则改了'] }))
    await clock(times.opensAt)
    await timers()
    await clock(times.startsAt)
    await timers()
    await ask(planner, 'moveSession', { session: '12-2', startsAt: at('2026-12-07T09:00:00'), endsAt: at('2026-12-07T10:00:00'), reason: '晚了' })
    expect(refusals().slice(2)).toEqual(['festival:12', 'festival:12', 'festival:12-2'])
    // What was only written wrongly is no attempt at anything.
    await ask(planner, 'saveEdition', plan({ year: 2027, sessions: [] } as never))
    expect(refusals()).toHaveLength(5)
  })
}) // prettier-ignore
