/** One damaged document takes nothing away from anybody: neither a list nor a sweep (issue 8, A10). */
import { readFileSync } from 'node:fs'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { SetAsideView } from '../../../types/admin/contract'
import type { ReportView } from '../../../types/reports/contract'
import type { NoticeView } from '../../../types/notices/contract'
import type { ApplicationView } from '../../../types/services/applying'
import type { ActionAnswer } from '../../../types/errors'
import type { Json, Manifest } from '../../cloud/plugin'
import { differences } from '../../differences'
import { aCommunity, who, type Community } from '../community'
import { aPlantedPerson, type Planted as Person } from '../people/leavers'
import { table } from '../matrix/table'
import { aNotice, noticesIn } from '../notices/aNotice'
import { rostersIn } from '../roster/rosters'
import { casesIn } from '../services/cases'
import { plantDamage, type Planted } from './damage'

const { actions } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest
const queries = actions.filter(({ kind }) => kind === 'query').map(({ name }) => name)
const admin = 'oXZZ-deng-kai'
const chief = 'oXZZ-zhao-jianguo'
const auditor = 'oXZZ-fang-zheng'
const place = 'XZZ-2-E05-B03-U2'
const day = 86_400_000

let community: Community
let person: Person
let planted: Planted[]
let open: ReportView
let resolved: ReportView
let callers: string[]
/** A 公示 with an objection, that was corrected. */
let notice: string
/** An application that waits to be fetched. */
let ready: ApplicationView
const before = new Map<string, Set<string>>()

/** What a query is asked: what the matrix asks it, or, of a query about one thing, a line here. */
const inputs = (): Record<string, Json> => ({
  ...Object.fromEntries(queries.flatMap(name => inMatrix(name).map(input => [name, input]))),
  'audit.entries': { limit: 50 },
  'messages.reach': { node: 'XZZ', month: '2026-11' },
  'grid.places': { under: 'XZZ-2-E05-B03' },
  'grid.node': { code: 'XZZ-2-E05-B03' },
  'grid.answering': { place },
  'grid.route': { place, category: 'clutter' },
  'grid.holders': { limit: 50 },
  'grid.changes': { limit: 50 },
  'grid.candidates': { node: place },
  'people.requests': { limit: 50 },
  'people.agents': { home: 'XZZ-2-E05-B03-U2-0601' },
  'people.seenBy': { limit: 50 },
  'reports.route': { place },
  'reports.suggest': { text: '楼道灯不亮', place },
  'reports.get': { id: open.id },
  'reports.duty': { id: open.id },
  'reports.past': { id: open.id },
  'reports.queue': { of: 'grid', limit: 50 },
  'reports.counts': { of: 'grid' },
  'reports.candidates': { id: open.id },
  'reports.mergeable': { id: open.id },
  'reports.draw': { id: resolved.id },
  'reports.rates': { node: 'XZZ-2', month: '2026-11' },
  'reports.exclusions': { node: 'XZZ-2', month: '2026-11', limit: 50 },
  'reports.boardDraft': { id: resolved.id },
  'reports.boardItem': { id: resolved.id },
  'notices.audienceSize': { audience: { node: place } },
  'notices.draft': { id: notice },
  'notices.get': { id: notice },
  'notices.edition': { id: notice, edition: 1 },
  'notices.said': { id: notice },
  'notices.readers': { id: notice },
  'notices.objections': { id: notice },
  'people.care': { person: who.resident },
  'festival.board': {},
  'festival.result': { session: '12-1' },
  'festival.gate': { session: '12-2', limit: 50 },
  'festival.conflicts': { session: '12-2' },
  'festival.ledger': { edition: 12 },
  'festival.shares': { edition: 12, list: 'order' },
  'festival.home': { for: personIdOf(person.openid) },
  'services.get': { id: ready.id },
  'services.atCounter': { code: ready.code ?? '' },
})

/** What the matrix asks of nobody's thing, and of lists. */
const inMatrix = (name: string): Json[] =>
  [table[name] ?? []].flat().flatMap(row => ('input' in row && typeof row.input === 'object' ? [row.input] : [])).slice(0, 1) // prettier-ignore

/** All pages of an answer; the ids that stand anywhere in it. */
async function idsOf(caller: string, action: string, input: Json): Promise<{ answer: ActionAnswer; ids: Set<string> }> {
  const ids = new Set<string>()
  let answer = await community.ask<unknown>(caller, action, input)
  for (let page: ActionAnswer = answer; ;) {
    if (!page.ok) return { answer: page, ids }
    collect(page.data, ids)
    const next = (page.data as { next?: string | null }).next
    if (!next) return { answer, ids }
    answer = page
    page = await community.ask<unknown>(caller, action, { ...(input as object), cursor: next })
  }
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, ids)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      if (['id', 'code', 'no', 'personId'].includes(key) && typeof each === 'string') ids.add(each)
      else collect(each, ids)
}

beforeAll(async () => {
  community = await aCommunity()
  await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
  const { call } = community
  person = await aPlantedPerson(community)
  open = person.reports[0]!
  const sent = await call<ReportView>(who.resident, 'reports.submit', { photos: [], text: '灯', place, category: 'clutter' })
  const accepted = await call<ReportView>(who.unitLead, 'reports.accept', { id: sent.id, version: sent.version })
  resolved = await call<ReportView>(who.unitLead, 'reports.resolve', { id: sent.id, version: accepted.version, outcome: 'solved', note: '好了', photos: [], noPhoto: '天黑了' })
  await rostersIn(() => community).imported([{ 房屋编码: `${place}-0502`, 姓名: '何大伟', 关系: '业主' }])
  await call(person.openid, 'people.letActFor', { agent: who.unitLead, until: '2027-06-30' })
  await call(chief, 'grid.appoint', { node: 'XZZ-2-E05-B05-U1', post: 'unitLead', person: who.unitLead, from: '2026-11-24' })
  await call('oXZZ-song-lina', 'roster.export', { format: 'csv', kind: 'roster', under: place })
  notice = await aDisplay()
  const waiting = await casesIn(() => community).at(['precheck', 'accept', 'ready'])
  ready = await call<ApplicationView>(who.resident, 'services.get', { id: waiting.id })
  await community.ask('oSetAside-gone', 'people.leave', { confirm: '注销' }, 'leave-once-1')
  callers = [admin, chief, auditor, who.resident, who.unitLead, person.openid, 'oXZZ-sun-deming', 'oXZZ-song-lina', 'oSetAside-guest']
  // That somebody has read a notice is noted when they read it, and they are on no list of calls any more.
  for (const caller of callers) await community.ask(caller, 'notices.get', { id: notice })
  for (const caller of callers)
    for (const [action, input] of Object.entries(inputs())) {
      const { answer, ids } = await idsOf(caller, action, input)
      if (answer.ok) before.set(`${caller} ${action}`, ids)
    }
  planted = await plantDamage(community)
}, 180_000) // prettier-ignore
afterAll(() => community.stop())

async function aDisplay(): Promise<string> {
  const { reviewed, published, publish, looked, call, named, spread } = noticesIn(() => community)
  const until = { objectionsUntil: '2026-11-30' }
  const out = await published({ ...until, urgent: true })
  await reviewed()
  await call(who.resident, 'object', { id: out.id, text: '不同意' })
  await call(who.resident, 'confirm', { id: out.id })
  const wrong = { ...named(out), ...aNotice({ ...until, urgent: true }), why: '日子写错了' }
  await publish(await looked(await call<NoticeView>('oXZZ-song-lina', 'save', wrong)))
  await spread()
  return out.id
}

it('has damage in every collection, and a question for every query', () => {
  // Running numbers have no shape that could be wrong.
  expect(planted.filter(({ documents }) => documents.length === 0).map(({ collection }) => collection)).toEqual([
    'counters',
  ])
  expect(planted.length).toBeGreaterThan(12)
  expect(differences(Object.keys(inputs()), queries)).toEqual([])
})

describe('beside damaged documents of every kind', () => {
  it('everybody keeps everything that they saw before, in every list', async () => {
    const lost: string[] = []
    for (const caller of callers)
      for (const [action, input] of Object.entries(inputs())) {
        const had = before.get(`${caller} ${action}`)
        if (!had) continue
        const { answer, ids } = await idsOf(caller, action, input)
        if (!answer.ok) lost.push(`${caller} ${action}: ${answer.error.code}`)
        const gone = [...had].filter(id => !ids.has(id))
        // The newest few: what is damaged only where no list looks is one of them.
        if (answer.ok && gone.length > 0 && action !== 'portal.home')
          lost.push(`${caller} ${action}: ${gone.slice(0, 3).join()}`)
      }
    expect(lost).toEqual([])
  }, 180_000)

  it('the admin reads which they are and where, and nothing of what stands in them', async () => {
    const found: SetAsideView[] = []
    let cursor: string | undefined
    do {
      const page = await community.call<{ items: SetAsideView[]; next: string | null }>(admin, 'admin.setAside', { limit: 50, ...(cursor ? { cursor } : {}) }) // prettier-ignore
      found.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(found.length).toBeGreaterThan(20)
    expect(new Set(found.map(({ collection }) => collection)).size).toBeGreaterThan(5)
    expect(found[0]).toMatchObject({ document: expect.stringMatching(/damaged|U\d\d/) as string, mendedAt: null })
    expect(JSON.stringify(found)).not.toContain(person.name)
    for (const { says } of found) expect(says).toMatch(/\p{Script=Han}/u)
    expect(await community.ask(who.resident, 'admin.setAside', {})).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('every sweep does its work for the healthy ones', async () => {
    await community.control('POST', 'clock', { advance: 9 * day })
    const { ran } = await community.control<{ ran: { ok: boolean; error?: string }[] }>('POST', 'timers', {
      name: 'jobs',
    })
    expect(ran.map(({ ok, error }) => error ?? ok)).toEqual([true])
    expect(await community.call<ReportView>(who.resident, 'reports.get', { id: resolved.id })).toMatchObject({
      state: 'closed',
    })
    expect([...community.database.dump('rosterFiles')].filter(f => !String(f._id).includes('damaged'))).toEqual([])
  }, 120_000)
})

describe('a document that the admin mended', () => {
  it('leaves the list, and comes back by itself when it was not mended', async () => {
    const healthy = [...community.database.dump('inbox')].find(m => m.title && !String(m._id).includes('damaged'))!
    const reader = String([...community.database.dump('people')].find(p => p._id === healthy.personId)?.openid)
    const damaged = { ...healthy, _id: `${String(healthy._id)}-unreadable`, title: null }
    await community.database.insertMany('inbox', [damaged])
    const id = `inbox#${damaged._id}`
    const isOpen = () => [...community.database.dump('setAside')].find(each => each._id === id)?.isOpen
    const read = async () => {
      for (let time = 0; time < 5; time++) {
        await community.control('POST', 'clock', { advance: 20 * 60_000 })
        await community.call(reader, 'messages.inbox', { limit: 50 })
      }
    }
    await read()
    expect(isOpen()).toBe(true)
    expect(await community.call(admin, 'admin.mended', { id })).toMatchObject({
      id,
      mendedAt: expect.any(String) as string,
    })
    expect(isOpen()).toBe(false)
    expect(await community.call(admin, 'admin.setAside', { mended: true })).toMatchObject({ items: [{ id }] })
    await read()
    expect(isOpen()).toBe(true)
  })
})
