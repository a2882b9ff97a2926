/** The fruit to the gram: shares that add up, a ledger whose sums are its lines', and a chain that shows what was altered (DOMAIN §6). */
import { apportioned } from '../../../cloudfunctions/festival/fruit/shares/apportion'
import { beginning, breakOf, sumsOf, wrongNow, type Mark } from '../../../cloudfunctions/festival/fruit/ledger/chain'
import type { Line } from '../../../cloudfunctions/festival/fruit/collections'
import { correction, entered, inHand, totalsOf } from '../../../cloudfunctions/festival/fruit/ledger/entry'
import { homesOf, inOrder, listText, weightOf, type Home } from '../../../cloudfunctions/festival/fruit/shares/list'
import { homesWith } from '../../../cloudfunctions/festival/fruit/shares/homes'
import { sharesOf } from '../../../cloudfunctions/festival/fruit/shares/spread'
import { frozen } from '../../../cloudfunctions/festival/fruit/shares/theRound'
import type { Day } from '../../../cloudfunctions/festival/gate/collections'
import { sha256 } from '../../../cloudfunctions/_platform/personId'
import { fc } from '../../random'

const at = '2026-11-07T10:24:00.000+08:00'
const by = { personId: 'p00112233445566778899aabb', name: '王秀兰' }
const mark: Mark = (kind, text) => sha256(`a key ${kind} ${text}`).slice(0, 24)
const emptyDay: Day = {
  _id: '12', version: 1, edition: 12, sessions: {}, factsAt: at, lines: 0, hash: '', harvest: 0, handedOut: 0, leftOver: 0,
  batches: 0, handedHomes: 0, rounds: 0, homes: 0, shared: 0, settled: 0,
} // prettier-ignore

describe('whole grams shared out', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 })
    .filter(all => all.some(Boolean))

  it('add up to what there is, and each part is the exact one, rounded to one side or the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), weights, (total, all) => {
        const parts = apportioned(total, all)
        const sum = all.reduce((a, b) => a + b, 0)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
        for (const [nth, part] of parts.entries()) {
          const exact = (total * all[nth]!) / sum
          expect(part).toBeGreaterThanOrEqual(Math.floor(exact))
          expect(part).toBeLessThanOrEqual(Math.ceil(exact))
        }
      }),
    )
  })

  it('go as by hand: gram by gram to whoever is furthest from their part, the first of equals first', () => {
    /** Another way to the same: hand out the grams that are left over one by one. */
    const byHand = (total: number, all: readonly number[]) => {
      const sum = all.reduce((a, b) => a + b, 0)
      const parts = all.map(weight => Math.floor((total * weight) / sum))
      const lacks = all.map((weight, nth) => total * weight - parts[nth]! * sum)
      for (let left = total - parts.reduce((a, b) => a + b, 0); left > 0; left--) {
        const next = lacks.indexOf(Math.max(...lacks))
        parts[next]!++
        lacks[next] = -1
      }
      return parts
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), weights, (total, all) => {
        expect(apportioned(total, all)).toEqual(byHand(total, all))
      }),
    )
    expect(apportioned(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportioned(0, [2, 5])).toEqual([0, 0])
    // Of 100 g among 3, 3 and 1 of seven: 42.86, 42.86, 14.29.
    expect(apportioned(100, [3, 3, 1])).toEqual([43, 43, 14])
    expect(() => apportioned(1, [])).toThrow(RangeError)
  })
})

const home = fc.record({
  home: fc.integer({ min: 1, max: 9_999 }).map(no => `XZZ-2-E05-B03-U2-${`${no}`.padStart(4, '0')}`),
  heads: fc.integer({ min: 0, max: 6 }),
  elder: fc.boolean(),
  deliver: fc.boolean(),
})
const someHomes = fc.uniqueArray(home, { selector: each => each.home, minLength: 1, maxLength: 80 })

describe('the list by which it is shared out', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(someHomes, homes => expect(homesOf(listText(homes))).toEqual(homes)))
  })

  it('has every home once, old people first where the edition says so, and everybody has a share', () => {
    fc.assert(
      fc.property(someHomes, fc.boolean(), fc.constantFrom('home' as const, 'head' as const), fc.integer({ min: 1, max: 6_000_000 }), (homes, elderFirst, rule, grams) => {
        const round = frozen({ edition: 12, round: 1, rule, elderFirst, grams, homes, by, at })
        const shares = sharesOf(round)
        expect(shares.map(share => share.home).sort()).toEqual(homes.map(each => each.home).sort())
        expect(shares.reduce((sum, share) => sum + share.grams, 0)).toBe(grams)
        expect(shares.map(share => share.order)).toEqual(homes.map((_each, nth) => nth + 1))
        if (elderFirst) expect(shares.map(share => share.elder)).toEqual([...shares.map(share => share.elder)].sort().reverse())
        for (const share of shares) expect(share.route).toBe(share.deliver ? share.home : null)
        // Whom nobody told us about is one: nobody goes without.
        const whole = shares.reduce((sum, share) => sum + weightOf(rule, share), 0)
        if (grams >= whole) for (const share of shares) expect(share.grams).toBeGreaterThan(0)
        expect([round.least, round.most]).toEqual([Math.min(...shares.map(s => s.grams)), Math.max(...shares.map(s => s.grams))])
      }),
    ) // prettier-ignore
  })

  it('counts a person in the home where they live, and brings it to old people who live alone and to whoever asked', () => {
    const [one, two, three] = ['XZZ-2-E05-B03-U2-0101', 'XZZ-2-E05-B03-U2-0102', 'XZZ-2-E05-B03-U2-0201'] as const
    const resident = (node: string) => ({ role: 'resident' as const, node })
    const people = [
      { _id: 'p1', home: one, posts: [resident(one), resident(two)], care: ['elder' as const, 'livesAlone' as const] },
      { _id: 'p1', home: one, posts: [resident(one), resident(two)], care: ['elder' as const, 'livesAlone' as const] },
      { _id: 'p2', home: three, posts: [resident(three)], care: ['elder' as const] },
      { _id: 'p3', home: three, posts: [{ ...resident(three), until: '2026-01-01T00:00:00.000+08:00' }] },
    ]
    expect(homesWith([one, two, three], people, new Set([two]), at)).toEqual([
      { home: one, heads: 1, elder: true, deliver: true },
      { home: two, heads: 0, elder: false, deliver: true },
      { home: three, heads: 1, elder: true, deliver: false },
    ] satisfies Home[])
    expect(inOrder(homesWith([one, two, three], people, new Set(), at), true).map(each => each.home)).toEqual([
      one,
      three,
      two,
    ])
  })
})

type Done = { do: 'weigh' | 'handOut' | 'leftOver'; grams: number } | { do: 'correct'; which: number; grams: number }
const grams = fc.integer({ min: 1, max: 30_000 })
const deeds = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constantFrom('weigh' as const, 'weigh' as const, 'handOut' as const, 'leftOver' as const),
      grams,
    }),
    fc.record({ do: fc.constant('correct' as const), which: fc.nat(60), grams: fc.integer({ min: 0, max: 30_000 }) }),
  ),
  { maxLength: 60 },
)

/** Does all of it, as the actions do; what is refused changes nothing. */
function doneAll(all: readonly Done[]) {
  let day = emptyDay
  const lines: Line[] = []
  const refused: number[] = []
  for (const [nth, deed] of all.entries()) {
    try {
      if (deed.do === 'correct') {
        const originals = lines.filter(line => line.kind !== 'correct')
        const before = originals[deed.which % Math.max(1, originals.length)]
        if (!before) throw new Error('nothing to correct')
        const made = correction(before, { grams: deed.grams, reason: '看错了小数点', by, at })
        const next = entered(day, `line-${nth}`, made.written, mark)
        lines[lines.indexOf(before)] = made.before
        lines.push(next.line)
        day = next.day
      } else {
        const next = entered(day, `line-${nth}`, { kind: deed.do, grams: deed.grams, by, at }, mark)
        lines.push(next.line)
        day = next.day
      }
    } catch {
      refused.push(nth)
    }
  }
  return { day, lines, refused }
}

/** What is so, told without a ledger: heaps of weights. */
function heaps(all: readonly Done[]) {
  const things: { of: 'weigh' | 'handOut' | 'leftOver'; grams: number }[] = []
  const heap = (of: string) => things.reduce((sum, thing) => sum + (thing.of === of ? thing.grams : 0), 0)
  for (const deed of all) {
    const thing = deed.do === 'correct' ? things[deed.which % Math.max(1, things.length)] : undefined
    const was = thing?.grams ?? 0
    if (deed.do !== 'correct') things.push({ of: deed.do, grams: deed.grams })
    else if (thing) thing.grams = deed.grams
    if (heap('weigh') >= heap('handOut') + heap('leftOver')) continue
    // More was given than there is: it did not happen.
    if (deed.do !== 'correct') things.pop()
    else if (thing) thing.grams = was
  }
  return { harvest: heap('weigh'), handedOut: heap('handOut'), leftOver: heap('leftOver') }
}

describe('the ledger', () => {
  it('has the sums of what truly is, to the gram, after whatever was done', () => {
    fc.assert(
      fc.property(deeds, all => {
        const { day, lines } = doneAll(all)
        const truth = heaps(all)
        expect(sumsOf(lines)).toEqual(truth)
        expect(totalsOf(day)).toEqual({ ...truth, inHand: truth.harvest - truth.handedOut - truth.leftOver })
        expect(inHand(day)).toBeGreaterThanOrEqual(0)
        expect(lines.map(line => line.seq)).toEqual(lines.map((_line, nth) => nth + 1))
        expect(breakOf(lines, beginning, mark)).toBeNull()
        expect(wrongNow(lines)).toBeNull()
        expect([day.lines, day.hash]).toEqual([lines.length, lines.at(-1)?.hash ?? ''])
      }),
    )
  })

  it('shows what was altered, taken away, put in or moved, and where', () => {
    const alterations: ((line: Line) => Line)[] = [
      line => ({ ...line, grams: line.grams + 1 }),
      line => ({ ...line, by: { ...by, personId: 'pffffffffffffffffffffffff' } }),
      line => ({ ...line, at: '2026-11-07T10:25:00.000+08:00' }),
      line => ({ ...line, batch: '12-2' }),
      line => ({ ...line, reason: '别的话' }),
      line => ({ ...line, homeMark: 'another' }),
      line => ({ ...line, hash: sha256('x') }),
    ]
    const atLeastTwo = deeds.map(
      all => doneAll([{ do: 'weigh', grams: 5_000 }, { do: 'weigh', grams: 6_000 }, ...all]).lines,
    )
    fc.assert(
      fc.property(atLeastTwo, fc.nat(), fc.nat(alterations.length - 1), (lines, where, which) => {
        const nth = where % lines.length
        const altered = lines.map((line, at) => (at === nth ? alterations[which]!(line) : line))
        expect(breakOf(altered, beginning, mark)?.seq).toBe(nth + 1)
        const without = lines.filter((_line, at) => at !== nth)
        if (nth < lines.length - 1) expect(breakOf(without, beginning, mark)?.seq).toBe(nth + 1)
        const twice = [...lines.slice(0, nth + 1), ...lines.slice(nth)]
        expect(breakOf(twice, beginning, mark)?.seq).toBe(nth + 1)
      }),
    )
  })

  it('that was made to weigh something else behind its corrections shows too', () => {
    const { lines } = doneAll([
      { do: 'weigh', grams: 12_460 },
      { do: 'correct', which: 0, grams: 11_260 },
    ])
    expect(lines.map(line => [line.kind, line.grams, line.now])).toEqual([['weigh', 12_460, 11_260], ['correct', -1_200, -1_200]]) // prettier-ignore
    expect(wrongNow(lines.map(line => (line.kind === 'weigh' ? { ...line, now: 12_460 } : line)))).toMatchObject({
      seq: 1,
    })
  })

  it('holds when whoever weighed has left: their name and words are gone, the rest stays under the hash', () => {
    const { lines } = doneAll([
      { do: 'weigh', grams: 5_000 },
      { do: 'correct', which: 0, grams: 4_000 },
    ])
    const left = lines.map(line => ({
      ...line,
      reason: null,
      by: { personId: 'x00112233445566778899aabb', name: '已注销居民' },
    }))
    expect(breakOf(left, beginning, mark)).toBeNull()
    expect(breakOf(left.map(line => ({ ...line, grams: 1 })), beginning, mark)).toMatchObject({ seq: 1 }) // prettier-ignore
  })

  it('gives out nothing that is not there', () => {
    const { day } = entered(emptyDay, 'one', { kind: 'weigh', grams: 1_000, by, at }, mark)
    expect(() => entered(day, 'two', { kind: 'handOut', grams: 1_001, by, at }, mark)).toThrow('账上只剩 1 公斤')
    expect(() => entered(day, 'two', { kind: 'handOut', grams: 1_000, by, at }, mark)).not.toThrow()
  })
})
