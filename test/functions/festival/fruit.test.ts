/** The fruit of 柿子节: what was weighed, shared and handed out adds up to the gram, whatever is killed or sent twice (DOMAIN §6). */
import type { Line } from '../../../cloudfunctions/festival/fruit/collections'
import { fc, rounds as times, seed } from '../../random'
import { fruitIn } from './fruits'
import { aCommunity, who, type Community } from '../community'
import { standAround } from '../steps'
import { codeOf, fieldsOf, lottery, theDay } from './aDay'

const { resident: li } = who
const clerk = 'oXZZ-song-lina'

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

const { weigh, correct, leftOver, ledger, done, all, sum } = fruitIn(() => community)

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
