/** 公示: how long it lasts, its objections, and that it ends in one way only. */
import type { NoticeView } from '../../../types/notices/contract'
import type { ObjectionRow } from '../../../types/notices/reading'
import { aPerson } from '../../factories/aPerson'
import { communityOf } from '../people'
import { aNotice, chief, clerk, codeOf, day, guest, li, neighbour, noticesIn, unit, wang } from './aNotice'

const { given } = communityOf()
const { ask, call, named, saved, looked, publish, published, page, advance, spread } = noticesIn(given)
const fieldsOf = (answer: Awaited<ReturnType<typeof ask>>) => (answer.ok ? [] : Object.keys(answer.error.fields ?? {}))

describe('a 公示', () => {
  const until = '2026-11-27T09:00:00+08:00'
  const open = (more = {}) => published({ column: 'affairs', objectionsUntil: until, ...more })
  const objected = async (id: string, who = li) =>
    call<{ id: string }>(who, 'object', { id, text: '不同意，我家在四楼' })

  it('takes objections, is closed when all are answered and its time is over, and not before', async () => {
    const out = await open()
    await spread()
    const { id } = await objected(out.id)
    expect(codeOf(await ask(clerk, 'close', named(out)))).toBe('notNow')
    await advance(3 * day)
    expect(codeOf(await ask(neighbour, 'object', { id: out.id, text: '我也不同意' }))).toBe('notNow')
    expect(await ask(clerk, 'close', named(out))).toMatchObject({
      error: { code: 'notNow', message: '还有 1 条意见没答复，都答复了才能结束' },
    })
    await call(clerk, 'answer', { id: out.id, objection: id, text: '会给您家另想办法' })
    expect(codeOf(await ask(clerk, 'answer', { id: out.id, objection: id, text: '再答一次' }))).toBe('notNow')
    const closed = await call<NoticeView>(clerk, 'close', { ...named(out), note: '按公示的办' })
    expect(closed).toMatchObject({ state: 'closed', objections: { all: 1, open: 0 } })
    expect(await page(li, out.id)).toMatchObject({ state: 'closed', display: { note: '按公示的办', all: 1, open: 0 } })
    const told = [...given().database.dump('inbox')].filter(({ template }) => template === 'noticeAnswered')
    expect(told).toMatchObject([{ text: '周一停水 · 会给您家另想办法' }])
  })

  it('ends early by nothing: not by withdrawing, by its time running out, nor by a correction with an earlier day', async () => {
    const out = await open({ expiresAt: '2026-11-28T09:00:00+08:00' })
    await spread()
    expect(codeOf(await ask(clerk, 'withdraw', { ...named(out), reason: '不公示了' }))).toBe('notNow')
    const change = { ...named(out), ...aNotice({ column: 'affairs' }), why: '写错了' }
    expect(fieldsOf(await ask(clerk, 'save', change))).toEqual(['objectionsUntil'])
    expect(fieldsOf(await ask(clerk, 'save', { ...change, objectionsUntil: '2026-11-24T10:00:00+08:00' }))).toEqual([
      'objectionsUntil',
    ])
    expect(
      fieldsOf(await ask(clerk, 'save', { ...change, objectionsUntil: until, audience: { node: `${unit}-0402` } })),
    ).toEqual(['audience'])
    await advance(day)
    const sooner = await call<NoticeView>(clerk, 'save', { ...change, objectionsUntil: '2026-11-26T10:00:00+08:00' })
    await publish(await looked(sooner))
    await spread()
    const read = await page(li, out.id)
    // From the correction on as long as at first: three days.
    expect(read.display).toMatchObject({
      from: expect.stringMatching(/^2026-11-25T09/),
      until: expect.stringMatching(/^2026-11-28T09/),
    })
    expect(read.corrections).toMatchObject([{ edition: 1, why: '写错了' }])
    await advance(6 * day)
    const late = await call<NoticeView>(clerk, 'draft', { id: out.id })
    expect([late.state, codeOf(await ask(clerk, 'withdraw', { ...named(late), reason: '不公示了' }))]).toEqual([
      'published',
      'notNow',
    ])
  })

  it('does not say to neighbours who objected', async () => {
    const out = await open()
    await objected(out.id)
    const seen = await page(neighbour, out.id)
    expect(seen.display?.objections).toMatchObject([{ mine: false, text: '不同意，我家在四楼' }])
    expect(JSON.stringify(seen)).not.toMatch(/李秀英|0402|"place":"[^"]*0402/)
    expect((await page(li, out.id)).display?.objections).toMatchObject([{ mine: true }])
    const { items } = await call<{ items: object[] }>(clerk, 'objections', { id: out.id })
    expect(items).toMatchObject([{ by: { name: '李秀英' } }])
    for (const other of [neighbour, guest, li])
      expect(codeOf(await ask(other, 'objections', { id: out.id }))).toBe('forbidden')
  })

  it('counts all that was said, and shows it page by page', async () => {
    const out = await open()
    const { id } = await objected(out.id)
    await call(clerk, 'answer', { id: out.id, objection: id, text: '会给您家另想办法' })
    const [one] = [...given().database.dump('objections')]
    const others = Array.from({ length: 44 }, (_, nth) => ({
      ...one,
      ...{ _id: `o-many-${nth}`, text: `第 ${nth} 条`, answer: null, openAt: '2026-11-24T10:00:00.000+08:00' },
      at: `2026-11-24T10:${String(nth).padStart(2, '0')}:00.000+08:00`,
    }))
    await given().database.insertMany('objections', others)
    const seen = (await page(neighbour, out.id)).display
    expect(seen).toMatchObject({ all: 45, open: 44 })
    const texts = seen?.objections.map(({ text }) => text) ?? []
    for (let next = seen?.next ?? null; next !== null;) {
      const more = await call<{ items: ObjectionRow[]; next: string | null }>(neighbour, 'said', {
        id: out.id,
        cursor: next,
      })
      expect(JSON.stringify(more)).not.toMatch(/李秀英|0402/)
      texts.push(...more.items.map(({ text }) => text))
      next = more.next
    }
    expect(texts).toEqual(['不同意，我家在四楼', ...others.map(({ text }) => text)])
    expect(await call(clerk, 'draft', { id: out.id })).toMatchObject({ objections: { all: 45, open: 44 } })
    expect(codeOf(await ask(guest, 'said', { id: out.id }))).toBe('notFound')
  })

  it('shows words of which a program was not sure only when somebody has answered them', async () => {
    const out = await open()
    const { id } = await call<{ id: string }>(li, 'object', { id: out.id, text: '让我加微信' })
    const text = async (who: string) => (await page(who, out.id)).display?.objections[0]?.text
    expect([await text(li), await text(neighbour)]).toEqual(['让我加微信', null])
    await call(clerk, 'answer', { id: out.id, objection: id, text: '请来窗口说' })
    expect(await text(neighbour)).toBe('让我加微信')
  })

  it('is not answered by whoever objected, nor by their household', async () => {
    const home = `${unit}-0402`
    const posts = [{ role: 'resident' as const, node: home }, { role: 'clerk' as const, node: 'XZZ' }] // prettier-ignore
    await given().database.insertMany('people', [aPerson({ openid: 'oNotices-clerk', home, posts })])
    const out = await open()
    const { id } = await objected(out.id)
    expect(codeOf(await ask('oNotices-clerk', 'answer', { id: out.id, objection: id, text: '没事' }))).toBe('forbidden')
    expect(codeOf(await ask(clerk, 'answer', { id: out.id, objection: 'nowhere', text: '没事' }))).toBe('notFound')
  })

  it('is objected to by those alone whom it is for, and not without end', async () => {
    const out = await open()
    for (const other of [guest, wang, chief])
      expect(codeOf(await ask(other, 'object', { id: out.id, text: '不同意' }))).toBe('notFound')
    for (let nth = 0; nth < 5; nth++) await objected(out.id)
    expect(['notNow', 'tooOften']).toContain(codeOf(await ask(li, 'object', { id: out.id, text: '还是不同意' })))
  })

  it('of two at once, closing and objecting, has no objection that nobody sees', async () => {
    for (let round = 0; round < 5; round++) {
      const out = await open({ title: `公示 ${round}` })
      await spread()
      await given().control('POST', 'clock', { now: Date.parse('2026-11-27T08:59:59.900+08:00') })
      await Promise.all([li, neighbour].map(who => ask(who, 'object', { id: out.id, text: '不同意' })))
      await given().control('POST', 'clock', { now: Date.parse('2026-11-27T09:00:00.001+08:00') })
      await Promise.all([ask(clerk, 'close', named(out)), ask(li, 'object', { id: out.id, text: '不同意' })])
      const { state } = await call<NoticeView>(clerk, 'draft', { id: out.id })
      const unanswered = [...given().database.dump('objections')].filter(
        each => each.notice === out.id && each.openAt !== null,
      )
      expect(state === 'closed' && unanswered.length > 0).toBe(false)
      await given().control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
    }
  })
})

it('of two who look at it in the same moment one has the word, and it is published once', async () => {
  const written = await saved({ audience: { node: 'XZZ' } })
  const looks = await Promise.all(
    [chief, 'oXZZ-zhou-min', 'oXZZ-deng-kai'].map(by => ask(by, 'review', { ...named(written), approved: true })),
  )
  expect(looks.filter(({ ok }) => ok)).toHaveLength(1)
  expect(looks.map(codeOf).filter(code => !['ok', 'conflict', 'notNow'].includes(code))).toEqual([])
  const agreed = await call<NoticeView>(clerk, 'draft', { id: written.id })
  const outs = await Promise.all([clerk, chief, 'oXZZ-zhou-min'].map(by => ask(by, 'publish', named(agreed))))
  expect(outs.filter(({ ok }) => ok)).toHaveLength(1)
  await spread()
  const told = [...given().database.dump('inbox')]
    .filter(({ template }) => template === 'noticePublished')
    .map(({ personId }) => personId)
  expect(new Set(told).size).toBe(told.length)
})

it('who lives alone is chosen by those who answer for them, and by a notice for them nobody else learns who they are', async () => {
  const person = li
  await given().call(wang, 'people.setCare', { person, tags: ['livesAlone'] })
  const out = await published({ audience: { node: unit, tags: ['livesAlone'] } })
  await spread()
  expect(out.recipients).toBe(1)
  expect((await page(li, out.id)).audience.tags).toEqual([])
  expect(codeOf(await ask(neighbour, 'get', { id: out.id }))).toBe('notFound')
  // The property firm and the desk write notices too, and have no part in this one.
  for (const other of ['oXZZ-li-zhiqiang', 'oXZZ-zhou-min'])
    expect([
      codeOf(await ask(other, 'draft', { id: out.id })),
      codeOf(await ask(other, 'get', { id: out.id })),
    ]).toEqual(['notFound', 'notFound'])
  expect(codeOf(await ask('oXZZ-zhou-min', 'readers', { id: out.id }))).toBe('notFound')
  const seen = await given().call<{ items: { action: string; by: { name: string } }[] }>(li, 'people.seenBy', {})
  expect(seen.items).toMatchObject([{ action: 'noteCare', by: { name: '王秀兰' }, reason: '独居' }])
})
