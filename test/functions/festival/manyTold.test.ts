/** A lottery whose list has several pages: the timer brings each household its number and its outcome, whoever is killed at it; none twice, none missing. */
import { festivalRules } from '../../../config/community/festival'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Entry, Session } from '../../../cloudfunctions/festival/collections'
import type { Result } from '../../../types/festival/draw'
import { aCommunity, who, type Community } from '../community'
import { standAround } from '../steps'
import { anEntry } from './aDay'
import { at, editionsIn, lottery, planner, second, start, times } from './edition'

/** Two pages, the last of them a short one. */
const households = festivalRules.listRows + 70
const places = 300
let community: Community
let around: ReturnType<typeof standAround>
const { clock, timers, opened } = editionsIn(() => community)
beforeAll(async () => {
  community = await aCommunity()
  around = standAround(community, 'festival')
  await clock(start)
})
afterAll(() => community.stop())

const stored = <T>(name: string) => [...community.database.dump(name)] as unknown as T[]
const own = () => stored<Entry>('festivalEntries').filter(({ session }) => session === '12-1')
const session = () => stored<Session>('festivalSessions').find(({ _id }) => _id === '12-1')
const homeOf = (nth: number) => `XZZ-2-E05-B${11 + Math.floor(nth / 900)}-U1-${1_000 + (nth % 900)}`
const openidOf = (nth: number) => `oMany-${nth}`

async function signedUp(): Promise<void> {
  const [made] = await community.control<{ openid: string }[]>('POST', 'people', { count: 1 })
  const sample = stored<{ openid: string }>('people').find(({ openid }) => openid === made?.openid)
  const all = Array.from({ length: households }, (_one, nth) => nth)
  const people = all.map(nth => {
    const [openid, node] = [openidOf(nth), homeOf(nth)]
    return {
      ...sample,
      _id: personIdOf(openid),
      openid,
      home: node,
      posts: [{ role: 'resident', node, relation: 'owner' }],
    }
  })
  await community.database.insertMany('people', people as never)
  const entries = all.map(nth =>
    anEntry('12-1', homeOf(nth), openidOf(nth), { state: 'entered', rank: null, partySize: 1 + (nth % 3) }),
  )
  await community.database.insertMany('festivalEntries', entries as never)
}

/** The timer's minutes until all is brought; whoever is at it is killed once in each of the first few. */
async function brought(killed: number): Promise<number> {
  let kills = 0
  let minutes = 0
  for (; session()?.outcome && minutes < 30; minutes++) {
    let writes = 0
    // Of each run somewhere else: after so many of the writes to sign-ups and inboxes.
    around.interfere(({ what }) => {
      const isWrite = /modify|add|insert|update/i.test(what) && /festivalEntries|inbox|festivalSessions/.test(what)
      if (kills >= killed || !isWrite || ++writes !== 40 + 230 * kills) return undefined
      kills += 1
      return 'kill after'
    })
    await timers().catch(() => undefined)
    await community.control('POST', 'clock', { advance: 150_000 })
  }
  around.interfere()
  expect(session()?.outcome ?? null).toBeNull()
  return kills
}

it(`${households} households each get one number, one rank and one word, though the timer is killed at bringing them`, async () => {
  await opened({ sessions: [{ ...lottery, places }] as never })
  await timers()
  await signedUp()
  await clock(times.closesAt)
  await community.call(planner, 'festival.close', { session: '12-1' })
  expect(await brought(2)).toBeGreaterThan(0)
  expect(new Set(own().map(({ number }) => number)).size).toBe(households)
  expect(own().every(({ number }) => number?.startsWith('12-1-'))).toBe(true)

  await clock(at('2026-11-27T21:30:00'))
  await community.call(planner, 'festival.enterNumber', { session: '12-1', number: '417' })
  await community.call(second, 'festival.confirmNumber', { session: '12-1', number: '417' })
  await community.call(planner, 'festival.draw', { session: '12-1' })
  expect(await brought(3)).toBeGreaterThan(0)

  const ranking: Result['ranking'] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Result = await community.call(who.resident, 'festival.result', { session: '12-1', ...(cursor ? { cursor } : {}) })
    ranking.push(...page.ranking)
    cursor = page.next
  }
  const rowOf = new Map(ranking.map(row => [row.id, row]))
  const news = stored<{ personId: string; title: string; text: string }>('inbox').filter(({ title }) => title === '柿子节开签了')
  const wordsOf = new Map<string, string[]>()
  for (const { personId: to, text } of news) wordsOf.set(to, [...(wordsOf.get(to) ?? []), text])
  for (const { number, rank, by, state, home } of own()) {
    const row = rowOf.get(number ?? '')
    expect([home, rank]).toEqual([home, row?.rank])
    expect(state === 'placed').toBe(row?.state === 'placed')
    expect(wordsOf.get(by.personId)).toEqual([
      row?.state === 'placed' ? `上午场 · 抽中了，名次 ${rank}，到时候见` : `上午场 · 这次没抽中，名次 ${rank}，先候补，有空位马上告诉您`,
    ])
  }
  expect(news).toHaveLength(households)
}, 480_000) // prettier-ignore
