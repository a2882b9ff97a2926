/** A complaint about somebody who works here: who gets it, and that it reaches whom it is about by no way (DOMAIN §4 routing 2). */
import { readFileSync } from 'node:fs'
import type { ActionAnswer } from '../../../types/errors'
import type { NodeView } from '../../../types/grid/contract'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json, Manifest } from '../../cloud/plugin'
import { aCommunity, type Community } from '../community'
import type { Cell, Input } from '../matrix/cells'
import type { Row } from '../matrix/rows'
import { table } from '../matrix/table'
import type { Me } from '../../../types/people/contract'
import { rights, type Permission, type Role } from '../../../types/permissions'
import { daughter, li, mandatesIn, neighbour, wang } from '../people/mandates'

const unit = 'XZZ-2-E05-B03-U2'
const sun = 'oXZZ-sun-deming'
const liu = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'
const desk = 'oXZZ-zhou-min'
const admin = 'oXZZ-deng-kai'
const auditor = 'oXZZ-fang-zheng'
const words = '总是不接电话，说话也难听'

const { actions } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest
const asked = actions.filter(({ permission }) => permission !== 'system')

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())
const { gives, submitted } = mandatesIn(() => community)

const complaint = { photos: [], text: words, place: unit, category: 'staffComplaint' }
const complains = (about: Json, more: { [field: string]: Json } = {}, by = li) =>
  community.ask<ReportView>(by, 'reports.submit', { ...complaint, about, ...more })
const done = async (answer: Promise<ActionAnswer<ReportView>>) => {
  const got = await answer
  if (!got.ok) throw new Error(JSON.stringify(got.error))
  return got.data
}
const version = ({ id, version: now }: ReportView) => ({ id, version: now })

/** Whoever is complained about, and who must get it. */
const accused: [what: string, openid: string, holder: string, place?: string][] = [
  ['the unit lead of the place', wang, '孙德明'],
  ['a unit lead who stands in next door', wang, '孙德明', 'XZZ-2-E05-B03-U4'],
  ['the building lead', sun, '刘春梅'],
  ['the area lead', liu, '赵建国'],
  ['the chief lead', chief, '方正'],
  ['a dispatcher', desk, '赵建国'],
  ["the area's property man", 'oXZZ-cui-ming', '刘春梅'],
  ["the community's property man", 'oXZZ-li-zhiqiang', '赵建国'],
  ['a policeman', 'oXZZ-ma-wei', '刘春梅'],
  ['somebody on patrol', 'oXZZ-gao-yuan', '刘春梅'],
  ['a mediator', 'oXZZ-chen-jing', '赵建国'],
  ['a clerk who mediates too', 'oXZZ-song-lina', '赵建国'],
  ['the accountant', 'oXZZ-xu-hui', '赵建国'],
  ['the admin', admin, '赵建国'],
  ['the auditor', auditor, '赵建国'],
  ['the lead of another area', 'oXZZ-jiang-aihua', '赵建国'],
]

/** The input of an action as the matrix asks it, about this report. */
function inputOf(row: Row, id: string): Input {
  const cell: Cell = { caller: 'resident', place: 'own', person: 'other', hidden: true }
  // Changes of the grid and its posts are told nothing of reports: they name a unit.
  if (row.kind === 'thing') return row.input({ id: row.alone ? `${unit}.0` : id, node: unit, documents: [] }, cell)
  if (row.kind === 'system') return {}
  return typeof row.input === 'function' ? row.input(cell.caller) : row.input
}

/** What else could tell of it: every list and figure of staff, and each node on the way up. */
const more = (): [string, Input][] => [
  ...(['mine', 'grid'] as const).flatMap((of): [string, Input][] => [
    ['reports.counts', { of }],
    ...([null, 'toAccept', 'inProgress', 'dueSoon', 'overdue', 'toRate'] as const).map((tab): [string, Input] => [
      'reports.queue',
      { of, limit: 50, ...(tab ? { tab } : {}) },
    ]),
  ]),
  ...['XZZ', 'XZZ-2', 'XZZ-2-E05', 'XZZ-2-E05-B03', unit].map((code): [string, Input] => ['grid.node', { code }]),
  ['audit.entries', { limit: 50 }],
  ['audit.entries', { action: 'actFor', limit: 50 }],
  ['reports.mine', { for: personIdOf(li), limit: 50 }],
]

/**
 * The actions that somebody has a right to somewhere. Whoever has none is refused before anything is looked at, which the matrix shows of each
 * role and action: only the night asks those too.
 */
async function actionsFor(who: string): Promise<string[]> {
  const { posts, suspended } = await community.call<Me>(who, 'people.me')
  const roles = new Set<Role>(['resident', ...[...posts, ...suspended].map(({ role }) => role)])
  const mayEver = (right: Permission) => right === 'system' || [...roles].some(role => role in rights[right])
  return asked
    .filter(({ permission }) => process.env.NIGHT || mayEver(permission as Permission))
    .map(({ name }) => name)
}

/** Every action as this person: which of the answers say anything of the report. */
async function tellsOf(who: string, report: ReportView): Promise<string[]> {
  const inputs = [...(await actionsFor(who)).flatMap(name => [table[name] ?? []].flat().map((row): [string, Input] => [name, inputOf(row, report.id)])), ...more()] // prettier-ignore
  const told: string[] = []
  for (const [name, input] of inputs) {
    const answer = JSON.stringify(await community.ask<unknown>(who, name, input))
    if ([report.id, report.no, report.text].some(word => answer.includes(word))) told.push(name)
  }
  return [...new Set(told)]
}
const figures = async (who: string) => ({
  counts: await community.ask<object>(who, 'reports.counts', { of: 'grid' }).then(a => a.ok && a.data),
  loads: await Promise.all(
    ['XZZ', 'XZZ-2', unit].map(async code => (await community.call<NodeView>(who, 'grid.node', { code })).load),
  ),
})

describe.each(accused)('a complaint about %s', (_what, about, holder, place = unit) => {
  it('goes above them, and no action tells them of it, whatever is done with it', async () => {
    const before = await figures(about)
    // An agent sends it, so that the audit has something to tell as well.
    await gives(li, daughter)
    let report = await submitted(daughter, li, { ...complaint, place, about: personIdOf(about) })
    expect(report.holder?.name).toBe(holder)
    expect(await figures(about)).toEqual(before)

    const keeper = holderOf(holder)
    report = await community.call(keeper, 'reports.accept', version(report))
    for (const to of [about, personIdOf(about)])
      expect(await community.ask(keeper, 'reports.transfer', { ...version(report), to })).toMatchObject({
        error: { code: 'invalid', fields: { to: expect.stringContaining('请另选一位') as string } },
      })
    const { items } = await community.call<{ items: { personId: string }[] }>(keeper, 'reports.candidates', {
      id: report.id,
    })
    expect(items.map(p => p.personId)).not.toContain(personIdOf(about))
    report = await community.call(keeper, 'reports.resolve', { ...version(report), outcome: 'solved', note: '谈过了', photos: [] }) // prettier-ignore
    for (const reason of ['还是一样', '又来了', '没有用']) {
      report = await community.call(li, 'reports.reopen', { ...version(report), reason })
      report = await community.call(keeper, 'reports.resolve', { ...version(report), outcome: 'partly', note: '再谈', photos: [] }) // prettier-ignore
    }
    expect(await tellsOf(about, report)).toEqual([])
  })
})

const holderOf = (name: string) => ({ 孙德明: sun, 刘春梅: liu, 赵建国: chief, 方正: auditor })[name] ?? ''

it('is told to others by those very actions: they would tell the accused too', async () => {
  await gives(li, daughter)
  const report = await submitted(daughter, li, { ...complaint, about: personIdOf(wang) })
  expect(await tellsOf(chief, report)).toEqual(
    expect.arrayContaining(['audit.entries', 'people.export', 'reports.get', 'reports.queue']),
  )
})

describe('whom a complaint can be about', () => {
  it.each([
    ['an openid', sun],
    ["a binding's id", `${personIdOf(sun)}#${unit}-0402`],
    ['a word', '单元长'],
    ['nobody whom we know', `p${'0'.repeat(24)}`],
    ['a neighbour without a post', personIdOf(neighbour)],
    ['oneself', personIdOf(li)],
    ['a number', 7],
  ])('is not %s', async (_what, about) => {
    expect(await complains(about)).toMatchObject({
      error: { code: 'invalid', fields: { about: expect.stringMatching(/\p{Script=Han}/u) as string } },
    })
  })

  it('says of a neighbour and of a stranger the same', async () => {
    const [one, other] = await Promise.all([complains(personIdOf(neighbour)), complains(`p${'0'.repeat(24)}`)])
    expect([one.ok, other.ok]).toEqual([false, false])
    expect(!one.ok && one.error.fields).toEqual(!other.ok && other.error.fields)
  })

  it('is only asked of a complaint: with another kind it is refused, and without a kind it is one', async () => {
    expect(await complains(personIdOf(wang), { category: 'clutter' })).toMatchObject({ error: { code: 'invalid' } })
    const { category: _none, ...plain } = complaint
    const report = await community.call<ReportView>(li, 'reports.submit', { ...plain, about: personIdOf(wang) })
    expect(report).toMatchObject({ category: 'staffComplaint', holder: { name: '孙德明' } })
  })

  it('is never said by an agent of themselves or of their household', async () => {
    await gives('oXZZ-wan-changjiang', 'oXZZ-zhao-guifang')
    const asWife = { ...complaint, place: 'XZZ-2-E05-B03-U3', for: personIdOf('oXZZ-wan-changjiang') }
    const answer = await community.ask('oXZZ-zhao-guifang', 'reports.submit', { ...asWife, about: personIdOf('oXZZ-zhao-guifang') }) // prettier-ignore
    expect(answer).toMatchObject({ error: { code: 'invalid', fields: { about: '不能选您自己，请重新选' } } })
  })

  it('is whoever answers for the place when nobody is named: the lead on leave and whoever stands in', async () => {
    const report = await done(complains(undefined as never, { place: 'XZZ-2-E05-B03-U4' }))
    expect(report.holder?.name).toBe('孙德明')
    for (const one of [wang, 'oXZZ-lin-yuzhen'])
      expect(await community.ask(one, 'reports.get', { id: report.id })).toMatchObject({ error: { code: 'notFound' } })
  })

  it('is not the lead who sends it: theirs goes one higher, and they see it', async () => {
    const report = await done(complains(undefined as never, {}, wang))
    expect(report.holder?.name).toBe('刘春梅')
    expect(await community.ask(wang, 'reports.get', { id: report.id })).toMatchObject({ ok: true })
    expect(await community.ask(sun, 'reports.get', { id: report.id })).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('the household of whoever is complained about', () => {
  const wan = 'oXZZ-wan-changjiang'
  const building = 'XZZ-2-E05-B03'
  beforeEach(() =>
    community.call(liu, 'grid.appoint', { node: building, post: 'buildingLead', person: wan, from: '2026-01-01' }),
  )

  it('does not get it, nor see it, though it leads the building', async () => {
    const report = await done(complains(personIdOf('oXZZ-zhao-guifang'), { place: `${building}-U3` }))
    expect(report.holder?.name).toBe('刘春梅')
    expect(await tellsOf(wan, report)).toEqual([])
    const give = (to: string) => community.ask(liu, 'reports.transfer', { ...version(report), to })
    expect(await give(wan)).toMatchObject({ error: { code: 'invalid' } })
    expect(await give(personIdOf(wan))).toMatchObject({ error: { code: 'invalid' } })
    const { items } = await community.call<{ items: { name: string }[] }>(liu, 'reports.candidates', { id: report.id })
    expect(items.map(p => p.name)).not.toContain('万长江')
  })

  it('sees what it sent itself', async () => {
    const report = await done(complains(personIdOf('oXZZ-zhao-guifang'), { place: `${building}-U3` }, wan))
    expect(report.holder?.name).toBe('刘春梅')
    expect(await community.ask(wan, 'reports.get', { id: report.id })).toMatchObject({ ok: true })
    expect(await tellsOf('oXZZ-zhao-guifang', report)).toEqual([])
  })
})

it('stays hidden from somebody who gets a higher post later', async () => {
  const report = await done(complains(personIdOf(wang)))
  await community.call(liu, 'grid.appoint', { node: 'XZZ-2-E05-B03', post: 'buildingLead', person: wang, from: '2026-01-01' }) // prettier-ignore
  await community.call(admin, 'grid.appoint', { node: 'XZZ', post: 'chiefLead', person: wang, from: '2026-01-01' })
  expect(await tellsOf(wang, report)).toEqual([])
})

it('shows in no figure either when whoever is complained about ends the term of whoever has it', async () => {
  const report = await done(complains(personIdOf(admin)))
  expect(report.holder?.name).toBe('赵建国')
  const { held } = await community.call<{ held: object }>(admin, 'grid.endTerm', { node: 'XZZ', post: 'chiefLead', person: chief }) // prettier-ignore
  expect(held).toEqual({ open: 0, capped: false })
})

it('about the chief lead is handled by the auditor to its end, who handles nothing else', async () => {
  const other = await community.call<ReportView>(li, 'reports.submit', { ...complaint, category: 'clutter' })
  expect(await community.ask(wang, 'reports.transfer', { ...version(other), to: auditor })).toMatchObject({
    error: { code: 'invalid' },
  })
  let report = await done(complains(personIdOf(chief)))
  const queue = await community.call<{ items: { id: string; allowed: string[] }[] }>(auditor, 'reports.queue', {})
  expect(queue.items).toMatchObject([{ id: report.id, allowed: expect.arrayContaining(['accept']) as string[] }])
  report = await community.call(auditor, 'reports.accept', version(report))
  report = await community.call(auditor, 'reports.resolve', { ...version(report), outcome: 'solved', note: '谈过了', photos: [] }) // prettier-ignore
  expect(report.state).toBe('resolved')
})
