/** 委托: somebody may act for somebody, from when until when, given and ended (DOMAIN §3). */
import type { Me, MandateView } from '../../../types/people/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aReport } from '../../factories/aReport'
import { aPerson } from '../../factories/aPerson'
import { bindingsIn } from './bindings'
import { aCommunity, type Community } from '../community'
import { meetAt } from '../meet'
import { code, daughter, day, li, liHome as home, mandatesIn, neighbour, otherLead, wang } from './mandates'

const father = 'oXZZ-liu-yang'
const child = 'oXZZ-liu-zihan'
const clerk = 'oXZZ-song-lina'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { inboxOf } = bindingsIn(() => community)
const { inDays, lets, gives, ends, mandates, submits, submitted, get } = mandatesIn(() => community)
const advance = (ms: number) => community.control('POST', 'clock', { advance: ms })

describe('a mandate', () => {
  it('is given on the own phone to one of the household, twice as once, and both see it', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => lets(li, daughter, 30, 'let-act-for-1')))
    expect(answers.map(code)).toEqual(['ok', 'ok', 'ok'])
    const { given, choices } = await mandates(li)
    expect(given).toMatchObject([{ agent: { name: '王海宁' }, holds: true, inPerson: null, uses: [] }])
    expect(choices.map(c => [c.name, c.role])).toEqual([
      ['王海宁', null],
      ['王秀兰', 'unitLead'],
      ['孙德明', 'buildingLead'],
    ])
    expect((await mandates(daughter)).held).toMatchObject([{ principal: { name: '李秀英' }, holds: true }])
    expect((await community.call<Me>(daughter, 'people.me', {})).actsFor).toMatchObject([{ name: '李秀英' }])
    expect((await inboxOf(daughter)).map(m => m.title)).toEqual(['有人请您代办'])
  })

  it.each([
    ['a neighbour', li, neighbour, 30],
    ['oneself', li, li, 30],
    ['a stranger', li, 'oXZZ-nobody', 30],
    ['the lead of another unit', li, otherLead, 30],
    ['a child', father, child, 30],
  ])('cannot be given to %s', async (_what, principal, agent, days) => {
    expect(await lets(principal, agent, days)).toMatchObject({
      error: { code: 'invalid', fields: { agent: expect.any(String) as string } },
    })
  })

  it.each([
    ['for more than a year', 400],
    ['for what is over', -1],
  ])('cannot be given %s', async (_what, days) => {
    expect(await lets(li, daughter, days)).toMatchObject({
      error: { code: 'invalid', fields: { until: expect.any(String) as string } },
    })
  })

  it('cannot be given by a guest, nor by a child', async () => {
    expect(code(await lets('oXZZ-he-wei', wang))).toBe('notBound')
    expect(code(await lets(child, father))).toBe('notFound')
  })

  it('is given to three at the most at once', async () => {
    await gives(li, daughter)
    await gives(li, wang)
    await gives(li, 'oXZZ-sun-deming')
    await gives(li, wang, 60)
    const clerkIsNone = await lets(li, clerk)
    expect(clerkIsNone).toMatchObject({
      error: { code: 'notNow', message: expect.stringContaining('3 个人') as string },
    })
  })

  it('is given to three at the most, though four are asked in the same moment', async () => {
    const adults = ['甲', '乙', '丙', '丁'].map((name, nth) => ({
      openid: `oMandate-adult-${nth}`,
      name: `家人${name}`,
    }))
    await community.database.insertMany(
      'people',
      adults.map(each => aPerson({ ...each, home, posts: [{ role: 'resident', node: home }] })),
    )
    for (let round = 0; round < 3; round++) {
      const passAgain = meetAt(community, 'database.startTransaction', 4)
      const answers = await Promise.all(adults.map(({ openid }) => lets(li, openid)))
      passAgain()
      // Who met somebody else's change began again, and was not given up.
      for (const answer of answers.map(code)) expect(['ok', 'notNow', 'tooOften', 'busy']).toContain(answer)
      const { given } = await mandates(li)
      const holding = given.filter(mandate => mandate.holds)
      expect(holding.length).toBeLessThanOrEqual(3)
      expect(answers.filter(answer => answer.ok)).toHaveLength(holding.length)
      for (const { id } of holding) expect(await ends(li, id)).toMatchObject({ ok: true })
    }
  })

  it('is written down in person by a lead or the counter, who is not the agent nor of the household', async () => {
    const until = await inDays(90)
    const input = { home, principal: personIdOf(li), agent: personIdOf(daughter), until, how: '上门，本人点头' }
    const record = (person: string, more = {}) =>
      community.ask<MandateView>(person, 'people.recordMandate', { ...input, ...more })
    expect(code(await record(neighbour))).toBe('forbidden')
    expect(code(await record(otherLead))).toBe('notFound')
    expect(code(await record(wang, { agent: personIdOf(wang) }))).toBe('forbidden')
    expect(await record(wang)).toMatchObject({ data: { inPerson: '单元长 王秀兰登记：上门，本人点头', holds: true } })
    expect((await inboxOf(li)).map(m => m.title)).toEqual(['登记好了，有人替您办事'])
    const { residents, leads } = await community.call<{ residents: { name: string }[]; leads: { name: string }[] }>(
      clerk,
      'people.agents',
      { home },
    )
    expect([residents, leads].map(list => list.map(p => p.name).sort())).toEqual([
      ['李秀英', '王海宁'].sort(),
      ['王秀兰', '孙德明'].sort(),
    ])
    expect(code(await community.ask(otherLead, 'people.agents', { home }))).toBe('notFound')
    const [{ id = '' } = {}] = (await mandates(li)).given
    expect(code(await ends(otherLead, id))).toBe('notFound')
    expect(await ends(clerk, id)).toMatchObject({ data: { holds: false, endedBy: '宋丽娜' } })
  })

  it.each([
    ['the principal', li],
    ['the agent', daughter],
  ])('is ended by %s at any time, twice as once, and the other is told', async (_what, person) => {
    const { id } = await gives(li, daughter)
    for (let time = 0; time < 2; time++) expect(await ends(person, id)).toMatchObject({ data: { holds: false } })
    const other = person === li ? daughter : li
    expect((await inboxOf(other)).filter(m => m.title === '代办停了')).toHaveLength(1)
    expect(code(await ends(neighbour, id))).toBe('notFound')
    expect(code(await submits(daughter, li))).toBe('notFound')
  })

  it('ends by itself with its last day', async () => {
    await gives(li, daughter, 2)
    const report = await submitted(daughter, li)
    await advance(3 * day)
    expect(code(await submits(daughter, li))).toBe('notFound')
    expect(code(await get(daughter, report.id))).toBe('notFound')
    expect((await mandates(li)).given).toMatchObject([{ holds: false, endedBy: null, uses: [{ event: 'submit' }] }])
  })
})

describe('an agent', () => {
  it('learns of no complaint about themselves from the list of whom they act for: by no short page and no cursor', async () => {
    await gives(li, daughter)
    const hidden = [0, 2, 3, 6]
    const reports = Array.from({ length: 7 }, () => aReport({ at: '2026-11-24T14:00:00.000+08:00' }))
    await community.database.insertMany(
      'reports',
      reports.map((report, nth) => (hidden.includes(nth) ? { ...report, hiddenFrom: [personIdOf(daughter)] } : report)),
    )
    const pages: string[][] = []
    const cursors: string[] = []
    for (let next: string | null = ''; next !== null; next = cursors.at(-1) ?? null) {
      const asked = { for: personIdOf(li), limit: 2, ...(next ? { cursor: next } : {}) }
      const page = await community.call<{ items: { id: string }[]; next: string | null }>(
        daughter,
        'reports.mine',
        asked,
      )
      pages.push(page.items.map(({ id }) => id))
      if (page.next === null) break
      cursors.push(page.next)
    }
    const ids = [5, 4, 1].map(nth => reports[nth]!._id)
    expect(pages).toEqual([ids.slice(0, 2), ids.slice(2)])
    const told = cursors.map(cursor => Buffer.from(cursor, 'base64url').toString())
    for (const nth of hidden) for (const one of told) expect(one).not.toContain(reports[nth]!._id)
  })
})
