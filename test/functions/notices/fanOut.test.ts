/** 群发: a notice for thousands reaches each of them once, whatever is killed, and nobody waits for somebody else's damage (DOMAIN §5). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aPerson } from '../../factories/aPerson'
import { differences } from '../../differences'
import { aCommunity, type Community } from '../community'
import { clerk, li, neighbour, noticesIn } from './aNotice'
import { spreading, manyPeople } from './spreads'
import { standAround } from '../steps'

const many = 10_000
const some = 2_200
const minute = 60_000

let community: Community
let around: ReturnType<typeof standAround>
beforeAll(async () => {
  community = await aCommunity()
  around = standAround(community, 'notices')
})
beforeEach(async () => {
  edition = 1
  around.interfere()
  await community.renew()
  await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
})
afterAll(() => community.stop())
const { call, reviewed, publish, published, listed, advance, spread } = noticesIn(() => community)
const everywhere = { audience: { node: 'XZZ' } }

interface Kept {
  _id: string
  personId: string
  template: string
}
let edition = 1
/** Of the publication that a test is about. */
const messages = () =>
  ([...community.database.dump('inbox')] as unknown as Kept[]).filter(
    ({ _id, template }) => template === 'noticePublished' && _id.includes(`.${edition}:`),
  )
const noticeOf = (id: string) =>
  [...community.database.dump('notices')].find(({ _id }) => _id === id) as unknown as {
    spread: { told: number; of: number; doneAt: string | null }
    spreadAt: string | null
    version: number
  }
const bound = () =>
  [...community.database.dump('people')]
    .filter(
      ({ posts }) => Array.isArray(posts) && (posts as { role: string }[]).some(({ role }) => role === 'resident'),
    )
    .map(({ _id }) => String(_id))

/** Each of these has one message of it, and nobody else has. */
function arrivedOnce(people: string[]): void {
  const told = messages().map(({ personId }) => personId)
  expect(new Set(told).size).toBe(told.length)
  expect(differences(told, people)).toEqual([])
}

/** The timer, until the fan-out is through. */
async function untilItIsThrough(id: string): Promise<void> {
  around.interfere()
  for (let turn = 0; noticeOf(id).spreadAt !== null && turn < 10; turn++) {
    await community.control('POST', 'clock', { advance: 2 * minute })
    await spreading(community, 'spreadDue')
  }
}

describe(`a notice for ${many} people`, () => {
  it('takes at most 20 writes, reaches each once, and says how far it has come', async () => {
    await community.database.insertMany('people', manyPeople(many))
    const agreed = await reviewed(everywhere)
    around.interfere()
    const began = performance.now()
    const out = await publish(agreed)
    await spread()
    const seconds = (performance.now() - began) / 1000
    process.stdout.write(
      `a fan-out to ${out.recipients}: ${around.writes().length} writes, ${around.steps().length} trips, ${seconds.toFixed(1)} s\n`,
    )
    expect(around.writes().length).toBeLessThanOrEqual(20)
    expect(seconds).toBeLessThan(60)
    expect(out.recipients).toBe(bound().length)
    arrivedOnce(bound())
    expect(noticeOf(out.id)).toMatchObject({
      spread: { told: out.recipients, of: out.recipients, doneAt: expect.any(String) },
    })
  }, 120_000)
})

describe('a fan-out that is killed', () => {
  it.each(['kill before', 'kill after'] as const)(
    'at any of its steps tells nobody twice and forgets nobody: %s',
    async fate => {
      await community.database.insertMany('people', manyPeople(some))
      const agreed = await reviewed(everywhere)
      const first = await publish(agreed)
      await spread()
      const people = bound()
      arrivedOnce(people)
      const usual = await stepsOfOne(first.id)
      expect(usual).toBeGreaterThan(6)
      for (let step = 1; step <= usual; step++) {
        const { id } = await unspread(first.id)
        around.interfere(({ nth }) => (nth === step ? fate : undefined))
        expect((await spreading(community, 'spread', { id }))?.ok ?? false).toBe(false)
        await untilItIsThrough(id)
        arrivedOnce(people)
        expect(noticeOf(id).spread).toMatchObject({ told: people.length, of: people.length })
      }
    },
    240_000,
  )

  it('inserts what is missing of a batch together, and not one by one', async () => {
    await community.database.insertMany('people', manyPeople(some))
    const { id } = await publish(await reviewed(everywhere))
    await spread()
    await unspread(id)
    around.interfere(({ what, nth }) =>
      what === 'database.insertDocument inbox' && nth > 4 ? 'kill after' : undefined,
    )
    await spreading(community, 'spread', { id })
    around.interfere()
    await community.control('POST', 'clock', { advance: 2 * minute })
    await spreading(community, 'spreadDue')
    expect(around.writes().length).toBeLessThanOrEqual(14)
    arrivedOnce(bound())
  }, 120_000)

  it('twice at the same moment tells everybody once', async () => {
    await community.database.insertMany('people', manyPeople(some))
    const { id } = await publish(await reviewed(everywhere))
    await spread()
    await unspread(id)
    await Promise.all([1, 2, 3].map(() => spreading(community, 'spread', { id })))
    await untilItIsThrough(id)
    arrivedOnce(bound())
  }, 120_000)
})

/** As if it were published once more, and nobody told. */
async function unspread(id: string): Promise<{ id: string }> {
  edition += 1
  const notice = noticeOf(id)
  const spread = { ...notice.spread, edition, after: '', told: 0, doneAt: null }
  await community.database.insertMany('notices', [
    { ...notice, _id: id, spread, spreadAt: '2026-11-24T09:00:00.000+08:00' },
  ])
  return { id }
}

async function stepsOfOne(id: string): Promise<number> {
  await unspread(id)
  around.interfere()
  await spreading(community, 'spread', { id })
  return around.steps().length
}

describe('while it is under way', () => {
  it('who leaves is not told any more, who moves in reads it in the list, and both are counted right', async () => {
    const people = manyPeople(some)
    await community.database.insertMany('people', people)
    const sorted = bound().sort()
    const [late = ''] = sorted.slice(-1)
    const leaver = people.find(({ _id }) => _id === late) ?? people[0]!
    let held = false
    around.interfere(async ({ what }) => {
      if (what !== 'database.insertDocument inbox' || held) return undefined
      held = true
      await community.database.insertMany('people', [{ ...leaver, posts: [], home: null }])
      await community.database.insertMany('people', [aPerson({ openid: 'o-came', home: 'XZZ-2-E05-B03-U2-0601' })])
      return undefined
    })
    const out = await published(everywhere)
    await spread()
    await untilItIsThrough(out.id)
    const told = messages().map(({ personId }) => personId)
    expect(told).not.toContain(leaver._id)
    expect(new Set(told).size).toBe(told.length)
    expect(noticeOf(out.id).spread.told).toBe(told.length)
    expect(await listed('o-came')).toEqual(['周一停水'])
    const readers = await call<{ size: number }>(clerk, 'readers', { id: out.id })
    expect(readers.size).toBe(bound().length)
  }, 120_000)

  it('somebody whose document is damaged keeps nobody else from being told', async () => {
    await community.database.insertMany('people', manyPeople(200))
    const whole = bound()
    const damaged = [...whole].sort().slice(3, 6)
    const home = 'XZZ-2-E05-B03-U2-0402'
    for (const _id of damaged)
      await community.database.insertMany('people', [{ _id, openid: 7, posts: [{ role: 7, node: home }] }] as never)
    const out = await published(everywhere)
    await spread()
    const others = whole.filter(id => !damaged.includes(id))
    arrivedOnce(others)
    expect(out.recipients).toBe(others.length)
    // It is written down when the call is over.
    const asides = () => [...community.database.dump('setAside')].map(({ document }) => document).sort()
    for (let turn = 0; asides().length < damaged.length && turn < 200; turn++)
      await new Promise(resolve => setTimeout(resolve, 50))
    expect(asides()).toEqual([...damaged].sort())
  })

  it('it is withdrawn, and nobody is told any more of it', async () => {
    await community.database.insertMany('people', manyPeople(some))
    const agreed = await reviewed(everywhere)
    around.interfere(({ what, nth }) =>
      what === 'database.insertDocument inbox' && nth > 4 ? 'kill before' : undefined,
    )
    const out = await publish(agreed)
    await around.untilKilled()
    around.interfere()
    const told = messages().length
    expect(told).toBeGreaterThan(0)
    await call(clerk, 'withdraw', { id: out.id, version: out.version, reason: '停水改天了' })
    await advance(2 * minute)
    await advance(2 * minute)
    expect(messages()).toHaveLength(told)
  })
})

it('an urgent notice puts whoever WeChat does not tell on the list of those who are called, until they say 我已知晓', async () => {
  const out = await published({ urgent: true })
  await spread()
  const wang = 'oXZZ-wang-xiulan'
  const waiting = async () =>
    (await community.call<{ items: { person: { id: string } }[] }>(wang, 'messages.callList', { limit: 50 })).items.map(
      ({ person }) => person.id,
    )
  expect(await waiting()).toContain(personIdOf(li))
  await call(li, 'confirm', { id: out.id })
  expect(await waiting()).not.toContain(personIdOf(li))
  const before = await call<{
    size: number
    confirmed: number
    items: { person: { id: string; phone: string | null } }[]
  }>(wang, 'readers', { id: out.id })
  expect([before.confirmed, before.items.map(({ person }) => person.id).includes(personIdOf(neighbour))]).toEqual([
    1,
    true,
  ])
  await call(wang, 'called', { id: out.id, person: personIdOf(neighbour), outcome: 'done' })
  expect(await waiting()).not.toContain(personIdOf(neighbour))
  const after = await call<{ items: { person: { id: string }; called: { outcome: string } | null }[] }>(
    wang,
    'readers',
    { id: out.id },
  )
  expect(after.items.find(({ person }) => person.id === personIdOf(neighbour))).toMatchObject({
    called: { outcome: 'done', tries: 1, by: '王秀兰' },
  })
})
