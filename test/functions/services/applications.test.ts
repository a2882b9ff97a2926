/** 我要办事, from handing in to fetching: one correction at most, nobody decides for their own household, the papers are seen by one clerk (DOMAIN §7). */
import type { ApplicationView } from '../../../types/services/applying'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import {
  answers,
  casesIn,
  chief,
  clerk,
  code,
  colleague,
  daughter,
  day,
  fields,
  guest,
  kin,
  neighbour,
  wish,
  withColleagues,
} from './cases'

const { given, li, desk, call, errorOf } = communityOf()
const { ask, done, step, applies, at, sendsBack, get, list, stored, later } = casesIn(given)
const { inboxOf } = bindingsIn(given)

beforeEach(() => withColleagues(given()))

const titles = async (by: string) => (await inboxOf(by)).map(({ title }) => title)

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

describe('the one correction', () => {
  it('names a new paper by no path: not a second time, not by a colleague, not by refusing, not for whoever takes it back and applies again', async () => {
    const first = await done(applies())
    const [one, two] = first.papers.map(({ id }) => id) as [string, string]
    const back = await done(sendsBack(clerk, first, [one]))
    const corrected = await done(step(li, 'correct', back, { papers: [] }))
    expect(corrected.mayName).toEqual([])
    expect(await sendsBack(clerk, corrected, [two])).toMatchObject({ error: { code: 'secondCorrection', fields: { 'missing.0.paper': expect.any(String) as string } } }) // prettier-ignore
    expect(code(await sendsBack(clerk, corrected, [one, two]))).toBe('secondCorrection')
    expect((await done(get(clerk, first))).mayName).toEqual([one])
    // Another hand.
    await call(clerk, 'services.handOver', {
      items: [{ id: first.id, version: corrected.version }],
      to: await idOf(colleague),
    })
    const moved = await done(get(colleague, first))
    expect(code(await sendsBack(colleague, moved, [two]))).toBe('secondCorrection')
    // The round that runs goes on.
    const same = await done(sendsBack(colleague, moved, [one]))
    const again = await done(step(li, 'correct', same, { papers: [] }))
    // Refused, and applied for again.
    expect(await step(colleague, 'refuse', again, { reason: 'anything' })).toMatchObject({
      error: { fields: { reason: expect.any(String) as string } },
    })
    await done(step(colleague, 'refuse', again, { reason: 'notHere', note: '看着像' }))
    const anew = await done(applies())
    expect(anew.corrected).toBe(true)
    expect(code(await sendsBack(colleague, anew, [two]))).toBe('secondCorrection')
    // Taken back, and handed in again.
    await done(step(li, 'withdraw', anew))
    const third = await done(applies())
    expect(code(await sendsBack(clerk, third, [two]))).toBe('secondCorrection')
    expect(code(await sendsBack(clerk, third, [one]))).toBe('ok')
  })

  it('counts a refusal because of papers as one, and lets a case that is another one ask for what is new in it', async () => {
    const first = await done(applies())
    await done(step(clerk, 'refuse', first, { reason: 'paperNotTrue' }))
    const again = await done(applies())
    for (const { id } of again.papers) expect(code(await sendsBack(clerk, again, [id]))).toBe('secondCorrection')
    await done(step(li, 'withdraw', again))
    const other = await done(
      applies(li, { answers: { ...answers, who: 'family' }, fields: { ...fields, agent: '李小燕' } }),
    )
    const fresh = other.papers.map(({ id }) => id).filter(id => !first.papers.some(paper => paper.id === id))
    expect(fresh.length).toBeGreaterThan(0)
    expect(code(await sendsBack(clerk, other, fresh))).toBe('ok')
  })

  it('is over after some months', async () => {
    const first = await done(applies())
    const [one, two] = first.papers.map(({ id }) => id) as [string, string]
    const back = await done(sendsBack(clerk, first, [one]))
    await done(step(li, 'withdraw', back))
    await later(91 * day)
    const anew = await done(applies())
    expect(anew.corrected).toBe(false)
    expect(code(await sendsBack(clerk, anew, [two]))).toBe('ok')
  })

  it('happens once when two clerks name papers in the same moment, and a new one never comes in beside', async () => {
    for (let round = 0; round < 3; round++) {
      const first = await done(applies())
      const [one, two] = first.papers.map(({ id }) => id) as [string, string]
      const answered = await Promise.all([
        sendsBack(clerk, first, [one]),
        sendsBack(colleague, first, [two]),
        sendsBack(chief, first, [one, two]),
      ])
      expect(answered.filter(({ ok }) => ok)).toHaveLength(1)
      const now = await done(get(li, first))
      const named = now.correction?.papers.map(({ paper }) => paper) ?? []
      const corrected = await done(step(li, 'correct', now, { papers: [] }))
      const rest = [one, two].filter(paper => !named.includes(paper))
      const later = await Promise.all(
        [clerk, colleague].flatMap(by => rest.map(paper => sendsBack(by, corrected, [paper]))),
      )
      expect(later.map(code).filter(each => each === 'ok')).toEqual([])
      await done(step(li, 'withdraw', corrected))
      await given().database.rewind()
      await withColleagues(given())
    }
  })

  it('takes only the papers that were named, and says what else is wrong', async () => {
    const first = await done(applies())
    const [one, two] = first.papers.map(({ id }) => id) as [string, string]
    expect(await step(clerk, 'precheck', first, { ok: false })).toMatchObject({
      error: { fields: { missing: expect.any(String) as string } },
    })
    expect(await sendsBack(clerk, first, ['nothing'])).toMatchObject({ error: { code: 'invalid' } })
    const back = await done(sendsBack(clerk, first, [one]))
    expect(await step(li, 'correct', back, { papers: [{ paper: two, photos: [] }] })).toMatchObject({
      error: { fields: { 'papers.0.paper': expect.any(String) as string } },
    })
  })

  it('that nobody brings is reminded of, and then rests with a sentence', async () => {
    const first = await done(applies())
    await done(sendsBack(clerk, first, [first.papers[0]!.id]))
    await later(12.1 * day)
    expect(await titles(li)).toContain('还差几样材料')
    await later(3 * day)
    expect(await done(get(li, first))).toMatchObject({ state: 'withdrawn' })
    expect(await titles(li)).toContain('先停下了')
  })
})

async function idOf(openid: string): Promise<string> {
  const { personIdOf } = await import('../../../cloudfunctions/_platform/personId')
  return personIdOf(openid)
}

describe('the counter', () => {
  it('is nothing for a household of its own, nor for whoever works elsewhere', async () => {
    const first = await done(applies())
    expect(await list(kin, 'queue')).toEqual([])
    for (const [by, action, input] of [
      [kin, 'get', {}], [kin, 'take', { version: first.version }], [kin, 'precheck', { version: first.version, ok: true }],
      [neighbour, 'get', {}], [neighbour, 'withdraw', { version: first.version }], [guest, 'get', {}], [desk, 'get', {}],
    ] as const) expect([by, action, code(await ask(by, action, { id: first.id, ...input }))]).toEqual([by, action, 'notFound']) // prettier-ignore
    expect(code(await ask(clerk, 'get', { id: 'aNothing1' }))).toBe('notFound')
    const items = [{ id: first.id, version: first.version }]
    expect(await errorOf(clerk, 'services.handOver', { items, to: await idOf(neighbour) })).toMatchObject({ code: 'invalid', fields: { to: expect.any(String) as string } }) // prettier-ignore
    expect(await errorOf(neighbour, 'services.handOver', { items, to: await idOf(clerk) })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('gives nothing out of their own home by a code either', async () => {
    const ready = await done(get(li, await at(['precheck', 'accept', 'ready'])))
    expect(code(await ask(kin, 'handOut', { code: ready.code }))).toBe('notFound')
    expect(code(await ask(clerk, 'handOut', { code: ready.code === '000000' ? '111111' : '000000' }))).toBe('notFound')
    expect(await ask(clerk, 'handOut', { code: ready.code, by: 'relative' })).toMatchObject({
      error: { fields: { name: expect.any(String) as string } },
    })
    expect(code(await ask(clerk, 'handOut', { code: ready.code }, 'hand-out-1'))).toBe('ok')
    // Sent again it is answered alike; typed again it is gone.
    expect(code(await ask(clerk, 'handOut', { code: ready.code }, 'hand-out-1'))).toBe('ok')
    expect(code(await ask(clerk, 'handOut', { code: ready.code }))).toBe('notFound')
  })

  it('has a case in one hand: a colleague who is there keeps it, of one on leave it is taken', async () => {
    const taken = await done(step(clerk, 'take', await done(applies())))
    expect(taken.fields).toMatchObject([{ id: 'name', value: '李秀英' }, {}, {}, {}])
    expect((await done(get(colleague, taken))).fields).toBeNull()
    expect(await step(colleague, 'take', taken)).toMatchObject({
      error: { code: 'notNow', message: expect.stringContaining('宋丽娜') as string },
    })
    expect(code(await step(colleague, 'precheck', taken, { ok: true }))).toBe('notNow')
    await call(clerk, 'grid.takeLeave', { from: '2026-11-24', until: '2026-11-27' })
    const again = await done(step(colleague, 'take', taken))
    expect(again.holder).toMatchObject({ name: '同事' })
    expect(await titles(clerk)).toContain('您的办件有人接了')
  })

  it('gives forty cases over before a leave, each once, also when the call is sent twice', async () => {
    const homes = Array.from({ length: 40 }, (_each, nth) => `XZZ-2-E05-B03-U2-${String(700 + nth).padStart(4, '0')}`)
    const { anApplication } = await import('../../factories/anApplication')
    const holder = { personId: await idOf(clerk), name: '宋丽娜', role: 'clerk' as const }
    const documents = homes.map((home, nth) => anApplication({ _id: `aForty${nth}`, home, recused: [home], applicant: { personId: `p-${nth}`, name: '某' }, holder })) // prettier-ignore
    await given().database.insertMany('serviceApplications', documents)
    const items = documents.map(({ _id, version }) => ({ id: _id, version }))
    const batch = (from: number, key: string) =>
      call<{ moved: number; failed: object[] }>(
        clerk,
        'services.handOver',
        { items: items.slice(from, from + 20), to: holderOf },
        key,
      )
    const holderOf = await idOf(colleague)
    const [one, twice] = await Promise.all([batch(0, 'forty-cases-1'), batch(0, 'forty-cases-1')])
    expect([one, twice]).toEqual([
      { moved: 20, failed: [] },
      { moved: 20, failed: [] },
    ])
    expect(await batch(20, 'forty-cases-2')).toEqual({ moved: 20, failed: [] })
    expect(await batch(20, 'forty-cases-3')).toMatchObject({ moved: 0, failed: expect.any(Array) as object[] })
    const kept = [...given().database.dump('serviceApplications')]
    expect(
      kept.every(
        ({ holder, timeline }) =>
          (holder as { personId: string }).personId === holderOf && (timeline as object[]).length === 2,
      ),
    ).toBe(true)
    expect(await list(clerk, 'queue', { list: 'mine' })).toEqual([])
    expect(await list(colleague, 'queue', { list: 'mine', limit: 50 })).toHaveLength(40)
  })

  it('is reminded at half of the time, and the chief lead joins when it is over; nobody who leads elsewhere hears of it', async () => {
    const first = await done(applies())
    await later(day / 4)
    expect(await titles(clerk)).toContain('时间过半了')
    expect(await titles(chief)).toEqual([])
    await later(day)
    expect(await titles(chief)).toEqual(['办件超时了'])
    expect(await list(chief, 'queue', { list: 'late' })).toMatchObject([{ id: first.id, late: true }])
    await given().control('POST', 'timers', { name: 'jobs' })
    expect(await titles(chief)).toEqual(['办件超时了'])
    expect((await done(get(li, first))).says).toContain('负责人已经在催')
  })

  it('does one step of two in the same moment', async () => {
    const first = await done(applies())
    const answered = await Promise.all([step(clerk, 'precheck', first, { ok: true }), sendsBack(colleague, first, [first.papers[0]!.id]), step(li, 'withdraw', first), step(chief, 'refuse', first, { reason: 'notHere' })]) // prettier-ignore
    expect(answered.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      answered
        .flatMap(answer => (answer.ok ? [] : [answer.error.code]))
        .every(each => ['conflict', 'notNow'].includes(each)),
    ).toBe(true)
  })
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

describe('papers', () => {
  const withPhoto = async () => done(applies(li, { papers: [{ paper: 'idCard', photos: [await given().photo(li)] }] }))

  it('are seen by the clerk who has the case, each look stands in 谁看过我, and under words that it is for this alone', async () => {
    const first = await withPhoto()
    const photo = first.papers.find(({ id }) => id === 'idCard')!.photos[0]!.id
    const look = (by: string, key?: string) =>
      given().ask<{ url: string; watermark: string }>(by, 'services.paper', { id: first.id, photo }, key)
    expect(code(await look(clerk))).toBe('forbidden')
    expect(code(await look(kin))).toBe('notFound')
    expect(code(await look(li))).toBe('forbidden')
    await done(step(clerk, 'take', first))
    const seen = await look(clerk, 'look-once-1')
    expect(seen).toMatchObject({
      ok: true,
      data: { watermark: expect.stringContaining('仅供小寨子社区办理居住证使用') as string },
    })
    expect((await fetch((seen as { data: { url: string } }).data.url)).status).toBe(200)
    await look(clerk, 'look-once-1')
    expect(code(await look(colleague))).toBe('forbidden')
    const { items } = await call<{ items: { label: string; by: { name: string } }[] }>(li, 'people.seenBy', {})
    expect(items.filter(({ label }) => label === '看了您办事交的材料')).toMatchObject([{ by: { name: '宋丽娜' } }])
    // In the database nothing tells what was filled in, or where a photo is.
    const text = JSON.stringify(stored(first.id))
    expect(text).not.toContain('13800001111')
    expect(text).not.toContain('cloud://')
  })

  it('are gone on the day that the service says, with what was filled in', async () => {
    const first = await withPhoto()
    const url = first.papers.find(({ id }) => id === 'idCard')!.photos[0]!.url!
    await done(step(li, 'withdraw', first))
    await later(89 * day)
    expect((await done(get(li, first))).papers.some(({ photos }) => photos.length > 0)).toBe(true)
    await later(2 * day)
    const gone = await done(get(li, first))
    expect(gone.papers.every(({ photos }) => photos.length === 0)).toBe(true)
    expect(gone.fields).toEqual([])
    expect((await fetch(url)).ok).toBe(false)
  })

  it('that were cut off on their way, or are somebody else’s, are named one by one, and nothing is written', async () => {
    const whole = await given().photo(li)
    const { samplePhoto } = await import('../../cloud/seed/photos')
    const bytes = await samplePhoto('clutter')
    const cut = await given().upload(
      li,
      `${await given().folder(li)}/cut.jpg`,
      bytes.subarray(0, Math.floor(bytes.length * 0.9)),
    )
    const theirs = await given().photo(neighbour)
    const error = await errorOf(li, 'services.apply', { ...wish, papers: [{ paper: 'idCard', photos: [whole, cut] }] })
    expect(error).toMatchObject({ code: 'fileRefused', fields: { 'papers.0.photos.1': expect.any(String) as string } })
    expect(await errorOf(li, 'services.apply', { ...wish, papers: [{ paper: 'idCard', photos: [theirs] }] })).toMatchObject({ code: 'fileRefused', fields: { 'papers.0.photos.0': expect.any(String) as string } }) // prettier-ignore
    expect(await list(li, 'mine')).toEqual([])
    // What was uploaded well is still there for the next try.
    expect(code(await applies(li, { papers: [{ paper: 'idCard', photos: [whole] }] }))).toBe('ok')
  })
})

describe('for somebody else', () => {
  it('an agent applies, corrects and is told, and each use is written down; a clerk who helps decides nothing of it', async () => {
    await call(li, 'people.letActFor', { agent: await idOf(daughter), until: '2027-01-31' })
    const first = await done(applies(daughter, { for: await idOf(li) }))
    expect(first).toMatchObject({
      whom: { name: '李秀英', isMe: false },
      sentBy: { name: '王海宁' },
      allowed: ['withdraw'],
    })
    const back = await done(sendsBack(clerk, first, [first.papers[0]!.id]))
    expect(await titles(daughter)).toContain('要补材料')
    await done(step(daughter, 'correct', back, { papers: [] }))
    expect(await list(li, 'mine')).toMatchObject([{ id: first.id }])
    expect(await list(daughter, 'mine', { for: await idOf(li) })).toMatchObject([{ id: first.id }])
    const { items } = await call<{ items: { label: string }[] }>(li, 'people.seenBy', {})
    expect(items.filter(({ label }) => label === '代办').length).toBe(2)
    await call(daughter, 'people.endMandate', {
      id: (await call<{ held: { id: string }[] }>(daughter, 'people.mandates')).held[0]!.id,
    })
    expect(code(await get(daughter, first))).toBe('notFound')
    expect(code(await applies(daughter, { for: await idOf(li) }))).toBe('notFound')
  })

  it('a clerk writes it down with their word for it; it is theirs, and whoever wrote it decides nothing', async () => {
    const input = { ...wish, person: await idOf(li), how: 'counter', agreed: true }
    expect(code(await ask(clerk, 'applyFor', { ...input, agreed: false }))).toBe('invalid')
    expect(code(await ask(kin, 'applyFor', input))).toBe('forbidden')
    expect(code(await ask(neighbour, 'applyFor', input))).toBe('forbidden')
    const first = await done(ask(clerk, 'applyFor', input))
    expect(first).toMatchObject({ sentBy: { name: '宋丽娜', role: 'clerk' } })
    expect(code(await step(clerk, 'precheck', first, { ok: true }))).toBe('notFound')
    expect(await list(clerk, 'queue')).toEqual([])
    expect(await list(li, 'mine')).toMatchObject([{ id: first.id, allowed: ['withdraw'] }])
    expect(code(await step(colleague, 'precheck', first, { ok: true }))).toBe('ok')
  })
})

describe('whoever leaves', () => {
  it('the community takes what runs with them: no name, no words, no photos stay', async () => {
    const papers = [{ paper: 'idCard', photos: [await given().photo(neighbour)] }]
    const first = await done(applies(neighbour, { papers, fields: { ...fields, name: '张敏' } }))
    await done(step(clerk, 'take', first))
    await call(neighbour, 'people.leave', { confirm: '注销' })
    for (let minute = 0; minute < 4; minute++) await later(61_000)
    const kept = stored(first.id) as Record<string, unknown>
    expect(kept).toMatchObject({ state: 'withdrawn', sealedFields: null, sealedFiles: null })
    expect(JSON.stringify(kept)).not.toContain('张敏')
    expect(await list(clerk, 'queue')).toEqual([])
  })

  it('a home keeps what they applied for, and can still take it back', async () => {
    const first = await done(applies())
    await call(li, 'people.moveOut', { home: 'XZZ-2-E05-B03-U2-0402' })
    expect(await list(li, 'mine')).toMatchObject([{ id: first.id }])
    expect(await done(step(li, 'withdraw', first))).toMatchObject({ state: 'withdrawn' })
    expect(code(await applies())).toMatch(/forbidden|notBound/)
  })
})
