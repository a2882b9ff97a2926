/** The fruit of 柿子节: what was weighed, shared and handed out adds up to the gram, whatever is killed or sent twice (DOMAIN §6). */
import type { ActionAnswer } from '../../../types/errors'
import type { Handed, Ledger, LedgerLine, Shared, SharePage, Totals } from '../../../types/festival/fruit'
import type { CodeView } from '../../../types/festival/gate'
import type { Line, Round, Share } from '../../../cloudfunctions/festival/fruit/collections'
import type { Json } from '../../cloud/plugin'
import { fc, rounds as times, seed } from '../../random'
import { aCommunity, who, type Community } from '../community'
import { asFunction, standAround } from '../steps'
import { codeOf, fieldsOf, lis, lottery, theDay } from './aDay'

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

type Written = { line: LedgerLine; totals: Totals }
const weigh = (grams: number, more: Json = {}, key?: string) =>
  community.ask<Written>(wang, 'festival.weigh', { batch: lottery, grams, ...(more as Record<string, Json>) }, key)
const correct = (entry: string, grams: number, key?: string) =>
  community.ask<Written>(clerk, 'festival.correct', { entry, grams, reason: '看错了小数点' }, key)
const handOut = (input: Json, key?: string) => community.ask<Handed>(wang, 'festival.handOut', input, key)
const leftOver = (grams: number) =>
  community.ask<Written>(wang, 'festival.leftOver', { edition: 12, grams, reason: '送给敬老院' })
const shareOut = () => community.call<Shared>(clerk, 'festival.shareOut', { edition: 12 })
const ledger = (more: Json = {}, person = li) =>
  community.call<Ledger>(person, 'festival.ledger', { edition: 12, ...(more as Record<string, Json>) })
const done = async <T>(asked: Promise<ActionAnswer<T>>) => {
  const answer = await asked
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.data
}
const all = <T>(collection: string) => [...community.database.dump(collection)] as unknown as T[]
const sum = (some: readonly { grams: number }[]) => some.reduce((total, { grams }) => total + grams, 0)

describe('the scales', () => {
  it('write a basket down, number it, and say what there is', async () => {
    expect(await done(weigh(12_460))).toMatchObject({ line: { seq: 1, kind: 'weigh', grams: 12_460, basket: 1, by: '王秀兰' }, totals: { harvest: 12_460, inHand: 12_460 } }) // prettier-ignore
    expect(await done(weigh(13_020, { batch: `${lottery}:E05-01`, tare: 800 }))).toMatchObject({ line: { basket: 2, batch: '12-1:E05-01' }, totals: { harvest: 25_480 } }) // prettier-ignore
    expect(codeOf(await weigh(100, { batch: '12-9' }))).toBe('notFound')
    expect(codeOf(await weigh(100, { batch: `${lottery}:Z99-99` }))).toBe('notFound')
    expect(codeOf(await community.ask(li, 'festival.weigh', { batch: lottery, grams: 100 }))).toBe('forbidden')
  })

  it('ask once again about more than a basket holds, and write nothing down before', async () => {
    expect(fieldsOf(await weigh(124_600))['sure']).toMatch('124.6 公斤')
    expect((await ledger()).lines).toBe(0)
    expect(await done(weigh(124_600, { sure: true }))).toMatchObject({ totals: { harvest: 124_600 } })
    expect(fieldsOf(await weigh(1_246_000, { sure: true }))).toHaveProperty('grams')
    expect(fieldsOf(await weigh(12.46))).toHaveProperty('grams')
  })

  it('whose phone dies before the answer send it again, and it is one line', async () => {
    around.interfere(({ what }) => (what.includes('commit') ? 'kill after' : undefined))
    await weigh(12_460, {}, 'scale-phone-69').catch(() => undefined)
    around.interfere()
    expect(await done(weigh(12_460, {}, 'scale-phone-69'))).toMatchObject({ line: { seq: 1, basket: 1 } })
    expect(codeOf(await weigh(12_461, {}, 'scale-phone-69'))).toBe('keyReused')
    expect(await ledger()).toMatchObject({ lines: 1, totals: { harvest: 12_460 }, breaks: null })
  })

  it('of three helpers at once number each basket once', async () => {
    await Promise.all([weigh(1_000), weigh(2_000), weigh(3_000)].map(done))
    expect(all<Line>('festivalLedger').map(line => line.seq).sort()).toEqual([1, 2, 3]) // prettier-ignore
    expect(await ledger()).toMatchObject({ lines: 3, totals: { harvest: 6_000 }, breaks: null })
  })
})

describe('a weight that was written down wrongly', () => {
  it('gets a counter-entry, and the line stays; of two who correct it the second goes by the first', async () => {
    const { line } = await done(weigh(13_020))
    expect(await done(correct(line.id, 11_820))).toMatchObject({ line: { kind: 'correct', grams: -1_200, of: { id: line.id, basket: 1 } }, totals: { harvest: 11_820 } }) // prettier-ignore
    expect(await done(correct(line.id, 12_000))).toMatchObject({ line: { grams: 180 }, totals: { harvest: 12_000 } })
    expect(fieldsOf(await correct(line.id, 12_000))).toHaveProperty('grams')
    const { items } = await ledger()
    expect(items.map(({ seq, grams, now }) => [seq, grams, now])).toEqual([[3, 180, 180], [2, -1_200, -1_200], [1, 13_020, 12_000]]) // prettier-ignore
    expect(codeOf(await correct(items[0]!.id, 1))).toBe('notNow')
    expect(codeOf(await correct('line-0000', 1))).toBe('notFound')
  })

  it('is not made less than what was given already', async () => {
    const { line } = await done(weigh(5_000))
    await done(leftOver(4_000))
    expect(codeOf(await correct(line.id, 3_999))).toBe('notNow')
    expect(await done(correct(line.id, 4_000))).toMatchObject({ totals: { inHand: 0 } })
    expect(codeOf(await leftOver(1))).toBe('notNow')
  })
})

describe('the ledger', () => {
  const change = (line: Line) => community.database.insertMany('festivalLedger', [line])

  it('names who weighed to those who serve, and to residents by their family name; a page at a time', async () => {
    for (const grams of [1_000, 2_000, 3_000]) await done(weigh(grams))
    expect((await ledger({}, clerk)).items[0]).toMatchObject({ by: '王秀兰' })
    const first = await ledger({ limit: 2 })
    expect(first.items.map(({ seq, by }) => [seq, by])).toEqual([[3, '王**'], [2, '王**']]) // prettier-ignore
    const second = await ledger({ limit: 2, cursor: first.next })
    expect([second.items.map(({ seq }) => seq), second.next, second.breaks]).toEqual([[1], null, null])
    expect(codeOf(await community.ask(li, 'festival.ledger', { edition: 99 }))).toBe('notFound')
  })

  it('says where somebody altered it, however they did', async () => {
    for (const grams of [1_000, 2_000, 3_000]) await done(weigh(grams))
    const second = all<Line>('festivalLedger').find(line => line.seq === 2)!
    await change({ ...second, grams: 2_001 })
    expect((await ledger()).breaks).toMatchObject({ seq: 2 })
    await change({ ...second, now: 2_001 })
    expect((await ledger()).breaks).toMatchObject({ seq: 2 })
    await change({ ...second, by: { personId: second.by.personId.replace(/.$/, 'f'), name: '别人' } })
    expect((await ledger()).breaks).toMatchObject({ seq: 2 })
    await change(second)
    expect((await ledger()).breaks).toBeNull()
    const last = all<Line>('festivalLedger').find(line => line.seq === 3)!
    await change({ ...last, edition: 11 })
    expect((await ledger()).breaks).toMatchObject({ seq: 3 })
  })
})

describe('the fruit of the day', () => {
  it('is shared among every home of the community to the gram, once, in few writes', async () => {
    await done(weigh(84_650, { sure: true }))
    await done(weigh(12_013))
    around.interfere()
    const began = Date.now()
    const out = await shareOut()
    const writes = around.writes().length
    process.stdout.write(`shared out among ${out.homes} homes: ${writes} writes, ${around.steps().length} trips, ${((Date.now() - began) / 1000).toFixed(1)} s\n`) // prettier-ignore
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

describe('whatever is done in whatever order', () => {
  it(`adds up to what truly is (SEED=${seed})`, async () => {
    const deed = fc.oneof(
      fc.record({ do: fc.constant('weigh' as const), grams: fc.integer({ min: 1, max: 25_000 }) }),
      fc.record({ do: fc.constant('leftOver' as const), grams: fc.integer({ min: 1, max: 9_000 }) }),
      fc.record({ do: fc.constant('correct' as const), which: fc.nat(9), grams: fc.integer({ min: 0, max: 25_000 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async deeds => {
        await community.renew()
        await theDay(community, [], '2026-11-07T10:00:00+08:00')
        const heap: { id: string; of: 'weigh' | 'leftOver'; grams: number }[] = []
        const heapOf = (of: string) => sum(heap.filter(thing => thing.of === of))
        for (const each of deeds) {
          const thing = each.do === 'correct' ? heap[each.which % Math.max(1, heap.length)] : undefined
          if (each.do === 'correct' && !thing) continue
          const answer =
            each.do === 'weigh' ? await weigh(each.grams) : each.do === 'leftOver' ? await leftOver(each.grams) : await correct(thing!.id, each.grams) // prettier-ignore
          const was = thing?.grams ?? 0
          const made = { id: answer.ok ? answer.data.line.id : '', of: each.do === 'leftOver' ? ('leftOver' as const) : ('weigh' as const), grams: each.grams } // prettier-ignore
          if (thing) thing.grams = each.grams
          else heap.push(made)
          const isPossible = heapOf('weigh') >= heapOf('leftOver') && !(thing && was === each.grams)
          expect(answer.ok).toBe(isPossible)
          if (isPossible) continue
          if (thing) thing.grams = was
          else heap.pop()
        }
        const found = await ledger()
        expect(found).toMatchObject({
          breaks: null,
          totals: { harvest: heapOf('weigh'), leftOver: heapOf('leftOver') },
        })
      }),
      { numRuns: times(4, 60) },
    )
  }, 240_000)
})
