/** The counter: one hand, nobody’s own household, leaves and hand-overs, clocks, codes (DOMAIN §7). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { anApplication, liHome } from '../../factories/anApplication'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { casesIn, chief, clerk, code, colleague, day, guest, kin, neighbour, withColleagues } from './cases'

const { given, li, desk, call, errorOf } = communityOf()
const { ask, done, step, applies, at, sendsBack, get, list, later, stored } = casesIn(given)
const { inboxOf } = bindingsIn(given)

beforeEach(() => withColleagues(given()))

const titles = async (by: string) => (await inboxOf(by)).map(({ title }) => title)

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
    expect(await errorOf(clerk, 'services.handOver', { items, to: personIdOf(neighbour) })).toMatchObject({ code: 'invalid', fields: { to: expect.any(String) as string } }) // prettier-ignore
    expect(await errorOf(neighbour, 'services.handOver', { items, to: personIdOf(clerk) })).toMatchObject({
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
    const holder = { personId: personIdOf(clerk), name: '宋丽娜', role: 'clerk' as const }
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
    const holderOf = personIdOf(colleague)
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

  it('takes the same step with twenty cases in one call, each by itself: what cannot be is named, and takes nothing from the others', async () => {
    const documents = Array.from({ length: 19 }, (_each, nth) => {
      const home = `XZZ-2-E05-B03-U2-${String(700 + nth).padStart(4, '0')}`
      return anApplication({ _id: `aMany${nth}`, no: `B261124-0000-00${10 + nth}`, home, recused: [home], applicant: { personId: `p-${nth}`, name: '某' } }) // prettier-ignore
    })
    const own = anApplication({ _id: 'aManyKin', home: liHome, recused: [liHome] })
    await given().database.insertMany('serviceApplications', [...documents, own])
    const many = (by: string, event: string, items: { id: string; version: number }[], key?: string) =>
      given().ask<{ done: number; failed: { id: string; why: string }[] }>(by, 'services.batch', { event, items }, key)
    const at = (version: number) => documents.map(({ _id }) => ({ id: _id, version }))

    // Of two at once each case is looked at once; one's own household's is not there.
    const [one, twice] = await Promise.all([1, 2].map(() => many(kin, 'precheck', [...at(1), { id: 'aManyKin', version: 1 }], 'many-at-once-1'))) // prettier-ignore
    expect(one).toMatchObject({
      ok: true,
      data: { done: 19, failed: [{ id: 'aManyKin', why: '没找到，或者您看不了它' }] },
    })
    expect(twice).toEqual(one)
    // A colleague's, one that is elsewhere by now, one that is not there.
    expect(await many(colleague, 'accept', at(2).slice(0, 2))).toMatchObject({ data: { done: 0, failed: [{ why: expect.stringContaining('家里人') as string }, {}] } }) // prettier-ignore
    const items = [...at(2).slice(1), { id: 'aMany0', version: 1 }, { id: 'aNothing', version: 1 }].slice(0, 20)
    expect(await many(kin, 'accept', items)).toMatchObject({
      data: { done: 18, failed: [{ id: 'aMany0', why: expect.stringContaining('刚被别人处理过') as string }, { id: 'aNothing' }] },
    }) // prettier-ignore
    expect(await many(kin, 'ready', at(3))).toMatchObject({ data: { done: 18, failed: [{ id: 'aMany0' }] } })
    const codes = documents.slice(1).map(({ _id }) => (stored(_id) as { pickUp: { code: string } }).pickUp.code)
    expect(new Set(codes).size).toBe(18)
    expect(documents.slice(1).map(({ _id }) => stored(_id)!.state)).toEqual(codes.map(() => 'ready'))
    expect(stored('aMany0')!.state).toBe('precheck')
    expect(await many(clerk, 'ready', Array.from({ length: 21 }, (_each, nth) => ({ id: `a${nth}`, version: 1 })))).toMatchObject({ error: { code: 'invalid' } }) // prettier-ignore
    expect(await many(neighbour, 'ready', at(3))).toMatchObject({ error: { code: 'forbidden' } })
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
