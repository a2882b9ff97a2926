/** The fruit of 柿子节 shared out and handed out: every home once, to the gram, whatever is killed (DOMAIN §6). */
import type { SharePage } from '../../../types/festival/day/fruit'
import type { CodeView } from '../../../types/festival/day/gate'
import type { Round, Share } from '../../../cloudfunctions/festival/fruit/collections'
import { fruitIn } from './fruits'
import { aCommunity, who, type Community } from '../community'
import { asFunction, standAround } from '../steps'
import { codeOf, fieldsOf, lis, theDay } from './aDay'

const { resident: li, unitLead: wang } = who
const clerk = 'oXZZ-song-lina'
const family = 'oXZZ-wang-haining'
const homes = 3_876

let community: Community
let around: ReturnType<typeof standAround>
beforeAll(async () => {
  community = await aCommunity()
  around = standAround(community, 'festival')
})
beforeEach(async () => {
  around.interfere()
  await community.renew()
  await theDay(community, [], '2026-11-07T10:00:00+08:00')
})
afterAll(() => community.stop())

const { weigh, handOut, leftOver, shareOut, ledger, done, all, sum } = fruitIn(() => community)

describe('the fruit of the day', () => {
  it('is shared among every home of the community to the gram, once, in few writes', async () => {
    await done(weigh(84_650, { sure: true }))
    await done(weigh(12_013))
    around.interfere()
    const began = performance.now()
    const out = await shareOut()
    const writes = around.writes().length
    process.stdout.write(`shared out among ${out.homes} homes: ${writes} writes, ${around.steps().length} trips, ${((performance.now() - began) / 1000).toFixed(1)} s\n`) // prettier-ignore
    expect(out).toMatchObject({ round: 1, by: 'home', grams: 96_663, homes, least: 24, most: 25, done: true })
    const shares = all<Share>('festivalShares')
    expect([shares.length, sum(shares)]).toEqual([homes, 96_663])
    expect(writes).toBeLessThanOrEqual(24)
    around.interfere()
    expect(await shareOut()).toEqual(out)
    expect(around.writes().map(({ what }) => what)).toEqual(['database.modifyDocument limits'])
    expect(await ledger()).toMatchObject({ totals: { harvest: 96_663, inHand: 96_663 }, breaks: null })
  })

  it.each(['kill before', 'kill after'] as const)(
    'is shared once though it is killed at any of its steps: %s',
    async fate => {
      await done(weigh(20_000))
      around.interfere()
      await shareOut()
      const steps = around.steps().length
      await community.renew()
      for (let step = 5; step <= steps; step += 8) {
        await theDay(community, [], '2026-11-07T10:00:00+08:00')
        await done(weigh(20_000))
        const { transactions } = community.database
        const { life } = transactions
        // What a killed call holds is let go as soon.
        transactions.life = 200
        around.interfere(({ nth }) => (nth === step ? fate : undefined))
        await community.ask(clerk, 'festival.shareOut', { edition: 12 }).catch(() => undefined)
        around.interfere()
        transactions.life = life
        await new Promise(resolve => setTimeout(resolve, 250))
        await community.control('POST', 'clock', { advance: 3 * 60_000 })
        await asFunction(community, 'festival', 'finishShares')
        expect(await shareOut()).toMatchObject({ round: 1, grams: 20_000, homes, done: true })
        const shares = all<Share>('festivalShares')
        expect([shares.length, sum(shares)]).toEqual([homes, 20_000])
        expect(all<Round>('festivalRounds')).toMatchObject([{ written: homes, dueAt: null }])
        await community.renew()
      }
    },
    240_000,
  )

  it('has a second round for what was weighed afterwards, where it is worth it', async () => {
    await done(weigh(20_000))
    await shareOut()
    await done(weigh(1_000))
    expect(await shareOut()).toMatchObject({ round: 1, grams: 20_000 })
    for (let nth = 0; nth < 2; nth++) await done(weigh(120_000, { sure: true }))
    expect(await shareOut()).toMatchObject({ round: 2, grams: 241_000, done: true })
    expect(sum(all<Share>('festivalShares'))).toBe(261_000)
  })

  it('is not there before anything was weighed, and nobody else shares it out', async () => {
    expect(codeOf(await community.ask(clerk, 'festival.shareOut', { edition: 12 }))).toBe('notNow')
    expect(codeOf(await community.ask(wang, 'festival.shareOut', { edition: 12 }))).toBe('forbidden')
    expect(codeOf(await handOut({ home: lis }))).toBe('notNow')
  })
})

describe('a household’s share', () => {
  const ready = async (grams = 120_000) => {
    for (let nth = 0; nth < 100; nth++) if (nth * 200_000 < grams) await done(weigh(Math.min(200_000, grams - nth * 200_000), { sure: true })) // prettier-ignore
    await shareOut()
  }
  const mine = (person: string) => community.call<{ share: { grams: number; state: string; order: number; homes: number; deliver: boolean } | null; asksDelivery: boolean }>(person, 'festival.myShare', {}) // prettier-ignore
  const own = (person: string) => community.call<CodeView>(person, 'festival.code', {})

  it('is fetched once by its code, whoever of it comes, and a second time says who gave it when', async () => {
    expect((await mine(li)).share).toBeNull()
    await ready()
    const { share } = await mine(li)
    expect(share).toMatchObject({ state: 'ready', homes })
    const { code, spoken } = await own(family)
    expect(await done(handOut({ code }))).toMatchObject({ due: share!.grams, grams: share!.grams, by: '王秀兰', already: false }) // prettier-ignore
    expect(await done(handOut({ code: spoken, edition: 12 }))).toMatchObject({ grams: share!.grams, already: true })
    expect((await mine(family)).share).toMatchObject({ state: 'handedOut' })
    expect(await ledger()).toMatchObject({ totals: { handedOut: share!.grams, inHand: 120_000 - share!.grams }, breaks: null }) // prettier-ignore
    expect(JSON.stringify((await ledger({}, li)).items)).not.toContain('0402')
  })

  it('is given once though two hand it out at the same moment, and the same call sent again has its first answer', async () => {
    await ready()
    const both = await Promise.all([handOut({ home: lis }, 'door-call-1'), handOut({ home: lis })])
    expect(both.filter(answer => answer.ok && !answer.data.already)).toHaveLength(1)
    const again = await handOut({ home: lis }, 'door-call-1')
    expect(again).toEqual(both[0])
    expect((await ledger()).lines).toBe(2)
  })

  it('that weighs otherwise on the scale is asked about, and the ledger has what the scale says', async () => {
    await ready(3_876_000)
    expect(fieldsOf(await handOut({ home: lis, grams: 1_400 }))['sure']).toMatch('该领 1 公斤，秤上是 1.4 公斤')
    expect(await done(handOut({ home: lis, grams: 1_400, sure: true }))).toMatchObject({ due: 1_000, grams: 1_400 })
    expect((await ledger()).totals).toMatchObject({ handedOut: 1_400 })
    // What is not shared yet is what is there without what is due to the others.
    expect(await shareOut()).toMatchObject({ round: 1 })
  })

  it('is brought to whoever asks, building by building, and what nobody fetched is recorded', async () => {
    await community.call(li, 'festival.askDelivery', { deliver: true })
    await ready()
    await community.call('oXZZ-yang-lei', 'festival.askDelivery', { deliver: true })
    const list = () =>
      community.call<SharePage>(wang, 'festival.shares', { edition: 12, list: 'route', state: 'ready' })
    const toBring = (await list()).items
    expect(toBring.map(({ home }) => home)).toEqual(['XZZ-2-E05-B03-U2-0402', 'XZZ-2-E05-B05-U1-0101'])
    expect(toBring[0]).toMatchObject({ building: 'XZZ-2-E05-B03', place: expect.stringContaining('402') })
    await community.call('oXZZ-yang-lei', 'festival.askDelivery', { deliver: false })
    await done(handOut({ home: lis }))
    expect((await list()).items).toEqual([])
    const order = await community.call<SharePage>(wang, 'festival.shares', { edition: 12, list: 'order', limit: 5 })
    expect(order.items.map(item => item.order)).toEqual([1, 2, 3, 4, 5])
    const { inHand } = (await ledger()).totals
    await done(leftOver(inHand))
    expect(await ledger()).toMatchObject({ totals: { inHand: 0, leftOver: inHand }, breaks: null })
  })
})
