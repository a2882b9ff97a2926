/** 我要办事, from handing in to fetching; one application at a time, by the edition of its day (DOMAIN §7). */
import type { ApplicationView } from '../../../types/services/applying'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { answers, casesIn, clerk, code, colleague, day, fields, guest, neighbour, wish, withColleagues } from './cases'

const { given, li, call, errorOf } = communityOf()
const { ask, done, step, applies, at, sendsBack, get, list, later, stored } = casesIn(given)
const { inboxOf } = bindingsIn(given)

beforeEach(() => withColleagues(given()))

const titles = async (by: string) => (await inboxOf(by)).map(({ title }) => title)

it('has a number that nobody else has, though both would have been given the same', async () => {
  const first = await done(applies())
  await done(step(li, 'withdraw', first))
  const kept = stored(first.id)!
  // A neighbour has been given the number that would be the next one's, and an earlier case of one's own another.
  const neighbours = { ...kept, _id: 'aNumberOfAnother', slot: 'another', turn: 7 }
  await given().database.insertMany('serviceApplications', [neighbours, { ...kept, no: 'B261124-9999-9999' }] as never)
  const second = await done(applies())
  expect(second.no).toMatch(/^B261124-\d{4}-\d{4}$/)
  expect(second.no).not.toBe(first.no)
})

describe('a residence permit', () => {
  it('is applied for, corrected once, ready, fetched by its code and rated; both sides read of each step', async () => {
    const photo = await given().photo(li)
    const applied = await done(applies(li, { papers: [{ paper: 'idCard', photos: [photo] }] }))
    expect(applied).toMatchObject({
      state: 'submitted',
      allowed: ['withdraw'],
      corrected: false,
      code: null,
      late: false,
    })
    expect(applied.no).toMatch(/^B261124-\d{4}-\d{4}$/)
    expect(applied.papers.length).toBeGreaterThan(1)
    expect(applied.papers.find(({ id }) => id === 'idCard')?.photos[0]?.url).toMatch(/^http/)

    expect(await list(clerk, 'queue', { list: 'waiting' })).toMatchObject([
      { id: applied.id, photographed: 1, whom: { name: '李秀英', isMe: false } },
    ])
    const back = await done(sendsBack(clerk, applied, ['idCard']))
    expect(back).toMatchObject({ state: 'correction', holder: { name: '宋丽娜' } })
    const mine = await done(get(li, applied))
    expect(mine).toMatchObject({
      state: 'correction',
      allowed: ['correct', 'withdraw'],
      correction: { papers: [{ paper: 'idCard' }] },
    })
    expect(mine.papers.find(({ id }) => id === 'idCard')?.wrong).toBe('照片糊了，字看不清')

    const again = await given().photo(li)
    const corrected = await done(step(li, 'correct', mine, { papers: [{ paper: 'idCard', photos: [again] }] }))
    expect(corrected).toMatchObject({ state: 'submitted', correction: null, corrected: true })
    let view = await done(step(clerk, 'precheck', corrected, { ok: true }))
    for (const event of ['accept', 'begin', 'ready']) view = await done(step(clerk, event, view))
    expect(view).toMatchObject({ state: 'ready', code: null })
    const ready = await done(get(li, view))
    expect(ready.code).toMatch(/^\d{6}$/)

    const shown = await done(ask(colleague, 'atCounter', { code: ready.code }))
    expect(shown).toMatchObject({ id: ready.id, whom: { name: '李秀英' }, fields: null })
    const fetched = await done(ask(colleague, 'handOut', { code: ready.code, by: 'relative', name: '李小燕' }))
    expect(fetched).toMatchObject({ state: 'done', fetched: { by: 'relative', name: '李小燕', home: false } })
    const rated = await done(step(li, 'rate', fetched, { rating: 'satisfied', note: '没白跑' }))
    expect(rated).toMatchObject({ state: 'rated', allowed: [], rating: { rating: 'satisfied', note: '没白跑' } })
    expect(rated.timeline.map(({ event }) => event)).toEqual([
      'submit',
      'sendBack',
      'correct',
      'precheck',
      'accept',
      'begin',
      'ready',
      'handOut',
      'rate',
    ])
    expect((await titles(li)).sort()).toEqual(['办好了', '取走了', '收下了', '材料都齐了', '要补材料'].sort())
    expect(await titles(clerk)).toContain('材料补来了')
    expect(await list(clerk, 'queue')).toEqual([])
  })

  it('tells the one who waits when it is due, in working days, and says so to both', async () => {
    const accepted = await at(['precheck', 'accept'])
    // Eleven working days after Tuesday 24 November.
    expect(accepted.due?.slice(0, 10)).toBe('2026-12-09')
    expect((await done(get(li, accepted))).says).toContain('12月9日')
  })

  it('is brought home to whoever asked for that, and to nobody else', async () => {
    const fetchedBySelf = await at(['precheck', 'accept', 'ready'])
    expect(code(await step(clerk, 'deliver', fetchedBySelf))).toBe('notNow')
    await done(ask(clerk, 'handOut', { code: (await done(get(li, fetchedBySelf))).code }))
    const brought = await at(['precheck', 'accept', 'ready'], { delivery: true })
    expect(brought.allowed).toContain('deliver')
    expect(await done(step(clerk, 'deliver', brought))).toMatchObject({
      state: 'done',
      fetched: { by: 'applicant', home: true },
    })
  })

  it.each([
    ['an answer that is missing', { answers: { register: 'elsewhere' } }, 'answers.want'],
    ['an answer off the route', { answers: { ...answers, work: 'own' } }, 'answers.work'],
    ['an option that there is not', { answers: { ...answers, who: 'nobody' } }, 'answers.who'],
    ['answers of somebody who need not', { answers: { register: 'qingdao' }, fields: {} }, 'answers'],
    ['a field that is not filled in', { fields: { ...fields, name: '' } }, 'fields.name'],
    ['a field of another case', { fields: { ...fields, agent: '谁' } }, 'fields.agent'],
    ['a phone that is none', { fields: { ...fields, phone: '12' } }, 'fields.phone'],
    ['a day that is not there', { fields: { ...fields, since: '2026-02-30' } }, 'fields.since'],
    ['a paper of another case', { papers: [{ paper: 'agentLetter', photos: [] }] }, 'papers.0.paper'],
    [
      'a paper twice',
      {
        papers: [
          { paper: 'idCard', photos: [] },
          { paper: 'idCard', photos: [] },
        ],
      },
      'papers.1.paper',
    ],
  ])('is not taken with %s, and says what to mend', async (_, wrong, field) => {
    const error = await errorOf(li, 'services.apply', { ...wish, ...wrong })
    expect([error?.code, Object.keys(error?.fields ?? {})]).toEqual(['invalid', [field]])
    expect(error?.fields?.[field]).toMatch(/[\u4e00-\u9fff]/)
  })

  it('is not taken while the list is another one than was given', async () => {
    const listed = (await done(applies(li))).papers.map(({ id }) => id)
    await done(step(li, 'withdraw', (await list(li, 'mine'))[0] as never))
    expect(code(await applies(li, { listed }))).toBe('ok')
    await done(step(li, 'withdraw', (await list(li, 'mine'))[0] as never))
    const changed = await errorOf(li, 'services.apply', { ...wish, answers: { ...answers, home: 'own' }, listed })
    expect(changed).toMatchObject({ code: 'conflict', message: expect.stringContaining('清单') as string })
  })

  it('is one at a time, five in a day; who has no home here binds one first', async () => {
    const first = await done(applies())
    expect(await errorOf(li, 'services.apply', wish)).toMatchObject({
      code: 'notNow',
      message: expect.stringContaining(first.no) as string,
    })
    for (let turn = 1; turn <= 5; turn++) {
      const [running] = await list(li, 'mine')
      await done(step(li, 'withdraw', running as never))
      expect(code(await applies())).toBe(turn < 5 ? 'ok' : 'tooOften')
    }
    await later(day)
    expect(code(await applies())).toBe('ok')
    expect(code(await applies(guest))).toBe('forbidden')
  })

  it('goes by the edition of its day while the service is stopped or changed; nobody begins a stopped one', async () => {
    const running = await done(applies())
    const {
      service: { version: edition },
    } = running
    const { spec: was } = await call<{ spec: object }>(guest, 'services.guide', { service: 'residencePermit' })
    const stopped = {
      at: '2026-11-24T09:30:00.000+08:00',
      by: { personId: 'p-x', name: '宋丽娜' },
      reason: '搬窗口，下周再开',
    }
    const spec = { ...was, papers: [], days: 3 }
    await given().database.insertMany('services', [{ _id: 'residencePermit', version: 1, number: 1, spec, edit: null, stopped, at: stopped.at, outbox: [], outboxAt: null }]) // prettier-ignore
    expect(await errorOf(neighbour, 'services.apply', wish)).toMatchObject({
      code: 'notNow',
      message: expect.stringContaining('搬窗口') as string,
    })
    const view = await done(get(li, running))
    expect(view.papers.map(({ id }) => id)).toEqual(running.papers.map(({ id }) => id))
    expect(await done(step(clerk, 'precheck', view, { ok: true }))).toMatchObject({ service: { version: edition } })
  })
})

it('costs four trips to hand in, and two to look at a list', async () => {
  await done(applies(neighbour))
  const trips = async (work: () => Promise<unknown>) => {
    await given().control('DELETE', 'stats')
    await work()
    return (await given().control<{ operations: number }>('GET', 'stats')).operations
  }
  expect(await trips(() => done(applies()))).toBeLessThanOrEqual(4)
  expect(await trips(() => list(li, 'mine'))).toBeLessThanOrEqual(2)
  expect(await trips(() => list(clerk, 'queue'))).toBeLessThanOrEqual(2)
})

describe('of many calls at once', () => {
  it('one application begins, whoever taps how often, with photos of it too', async () => {
    const answered = await Promise.all(Array.from({ length: 8 }, () => applies()))
    expect(answered.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answered.map(code).filter(each => !['ok', 'conflict', 'notNow'].includes(each))).toEqual([])
    expect(await list(li, 'mine')).toHaveLength(1)
  })

  it('the same one, sent twice or later, has one answer; with another body it is none', async () => {
    const papers = [{ paper: 'idCard', photos: [await given().photo(li)] }]
    const [one, two] = await Promise.all([
      applies(li, { papers }, 'apply-once-1'),
      applies(li, { papers }, 'apply-once-1'),
    ])
    const ok = [one, two].filter(each => each.ok)
    expect(ok.length).toBeGreaterThan(0)
    const again = await applies(li, { papers }, 'apply-once-1')
    const first = (ok[0] as { data: ApplicationView }).data
    // The upload is gone, and what it became stays.
    expect(again).toMatchObject({ ok: true, data: { id: first.id, no: first.no } })
    expect(await list(li, 'mine')).toMatchObject([{ id: first.id }])
    expect(code(await applies(li, { papers: [] }, 'apply-once-1'))).toBe('keyReused')
  })
})
