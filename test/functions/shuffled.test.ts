/**
 * Who relies on an order that nobody promised: every question is asked again while the local cloud shuffles whatever a read leaves
 * open, at a moment that stands still, so that times are alike. Any other test is run so by `CLOUD_SHUFFLE=SEED`.
 */
import type { Json } from '../cloud/plugin'
import type { ReportView } from '../../types/reports/contract'
import { aCommunity, who, type Community } from './community'

const seeds = [1, 2, 3]
const stairwell = 'XZZ-2-E05-B03-U2'
const people = [who.resident, who.unitLead, 'oXZZ-deng-kai']

/** Every question that needs no thing of somebody's in particular, and some that do. */
const questions: [action: string, input: Record<string, Json>][] = [
  ['grid.places', { under: 'XZZ-2' }],
  ['grid.place', { code: stairwell }],
  ['grid.node', { code: stairwell }],
  ['grid.node', { code: 'XZZ-2-E05' }],
  ['grid.route', { place: stairwell, category: 'clutter' }],
  ['grid.gaps', {}],
  ['grid.mine', {}],
  ['grid.candidates', { node: stairwell }],
  ['grid.homes', { unit: stairwell }],
  ['people.me', {}],
  ['people.household', {}],
  ['people.children', {}],
  ['people.mandates', {}],
  ['people.find', { name: '王秀兰' }],
  ['people.contact', {}],
  ['portal.home', {}],
  ['reports.counts', {}],
]
/** Lists that are read page by page. */
const lists: [action: string, input: Record<string, Json>][] = [
  ['audit.entries', {}],
  ['grid.holders', {}],
  ['grid.changes', {}],
  ['messages.inbox', {}],
  ['people.requests', {}],
  ['people.matched', {}],
  ['people.seenBy', {}],
  ['reports.mine', {}],
  ['reports.queue', { tab: 'toAccept' }],
]

/** Lists that had something to shuffle. */
const long = new Set<string>()

let community: Community
const shuffle = (seed: number | null) =>
  community.control('POST', 'faults', seed === null ? {} : { shuffle: true, seed })

beforeAll(async () => {
  community = await aCommunity()
  await community.control('POST', 'clock', { still: true })
})
afterAll(() => community.stop())
afterEach(() => shuffle(null))

/** An answer without what is drawn anew for each. */
const told = (answer: unknown) =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (key === 'requestId' || key === 'url' ? undefined : value)),
  ) as unknown

async function pages(person: string, action: string, input: Record<string, Json>, limit: number): Promise<unknown[]> {
  const items: unknown[] = []
  let cursor: Json | undefined
  for (let page = 0; page < 100; page++) {
    const more: Record<string, Json> = cursor === undefined ? {} : { cursor }
    const answer = await community.ask<{ items: unknown[]; next: Json }>(person, action, { ...input, ...more, limit })
    if (!answer.ok) return [answer.error.code]
    items.push(...answer.data.items)
    if (answer.data.next === null) return items
    cursor = answer.data.next
  }
  throw new Error(`${action} has no end`)
}

async function aSettledReport(n: number): Promise<ReportView> {
  const { call } = community
  const submitted = await call<ReportView>(who.resident, 'reports.submit', {
    photos: [await community.photo(who.resident)],
    text: `楼道里堆了第${n}堆纸箱`,
    place: stairwell,
    category: 'clutter',
  })
  if (n % 2) return submitted
  const accepted = await call<ReportView>(who.unitLead, 'reports.accept', {
    id: submitted.id,
    version: submitted.version,
  })
  return call<ReportView>(who.unitLead, 'reports.resolve', {
    id: accepted.id,
    version: accepted.version,
    outcome: 'solved',
    note: '清理好了',
    photos: [await community.photo(who.unitLead, 'clutterCleared')],
  })
}

it('the main job is done in any order: submitted, held, accepted, resolved, rated, told once', async () => {
  for (const seed of seeds) {
    await shuffle(seed)
    for (const n of [0, 1, 2, 3]) {
      const report = await aSettledReport(n)
      expect(report).toMatchObject({ state: n % 2 ? 'assigned' : 'resolved', holder: { name: '王秀兰' } })
      if (n !== 2) continue
      const { id, version } = await community.call<ReportView>(who.resident, 'reports.get', { id: report.id })
      const rated = await community.call<ReportView>(who.resident, 'reports.rate', {
        id,
        version,
        solved: true,
        rating: 'satisfied',
      })
      expect(rated.state).toBe('closed')
    }
    expect(await community.control('POST', 'timers', { name: 'jobs' })).toMatchObject({ ran: [{ ok: true }] })
  }
  const inbox = (await pages(who.unitLead, 'messages.inbox', {}, 50)) as { target: { id: string }; title: string }[]
  const news = inbox.filter(({ title }) => title === '有一件新诉求').map(({ target }) => target.id)
  expect(news).toHaveLength(4 * seeds.length)
  expect(new Set(news).size).toBe(news.length)
}, 180_000)

it.each(questions)('%s %j is answered alike in any order', async (action, input) => {
  for (const person of people) {
    const usual = told(await community.ask(person, action, input))
    for (const seed of seeds) {
      await shuffle(seed)
      expect({ person, seed, answer: told(await community.ask(person, action, input)) }).toEqual({
        person,
        seed,
        answer: usual,
      })
      await shuffle(null)
    }
  }
})

it.each(lists)(
  '%s is read to its end alike in any order, whatever the size of its pages',
  async (action, input) => {
    for (const person of people) {
      const usual = told(await pages(person, action, input, 50)) as unknown[]
      if (usual.length > 3) long.add(action)
      for (const seed of seeds) {
        await shuffle(seed)
        for (const limit of [50, 3]) {
          expect({ person, seed, limit, items: told(await pages(person, action, input, limit)) }).toEqual({
            person,
            seed,
            limit,
            items: usual,
          })
        }
        await shuffle(null)
      }
    }
  },
  120_000,
)

it('had lists with something in them', () => {
  expect([...long]).toEqual(expect.arrayContaining(['grid.holders', 'messages.inbox', 'reports.mine', 'reports.queue']))
})
