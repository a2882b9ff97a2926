/** No figure that everybody reads tells of fewer than five, nor lets one be worked out (DOMAIN §12). */
import { openGroups, smallestCell } from '../../../config/community/rates'
import { bucketOf, medianOf, minutesOf } from '../../../cloudfunctions/reports/openNumbers/histogram'
import { openView } from '../../../cloudfunctions/reports/openNumbers/cells'
import type { Counts } from '../../../cloudfunctions/reports/rates/contribution'
import { fc } from '../../random'

const aGroup = fc.record({ filed: fc.oneof(fc.nat(8), fc.nat(60)), share: fc.integer({ min: 0, max: 100 }) })
const someGroups = fc.array(aGroup, { minLength: openGroups.length, maxLength: openGroups.length })
const countsOf = (groups: { filed: number; share: number }[]): Counts =>
  Object.fromEntries(
    groups.flatMap(({ filed, share }, nth) => {
      const key = `open:${openGroups[nth]!.id}:`
      const settled = Math.floor((filed * share) / 100)
      return [
        [`${key}filed`, filed],
        [`${key}settled`, settled],
        [`${key}finish:20`, settled],
        [`${key}answer:8`, filed],
      ]
    }),
  )
const isOpen = (number: number) => number === 0 || number >= smallestCell

describe('for any figures', () => {
  it('what is shown are parts of the whole, each of none or of five and more, so every sum and rest of them is too', () => {
    fc.assert(
      fc.property(someGroups, groups => {
        const { filed, settled, groups: shown, rest } = openView(countsOf(groups), '2026-10', false)
        const whole = groups.reduce((sum, group) => sum + group.filed, 0)
        expect(filed).toBe(isOpen(whole) ? whole : null)
        const parts = [...shown.map(group => group.filed), ...(rest ? [rest.filed] : [])]
        for (const part of parts) expect(isOpen(part)).toBe(true)
        // The parts are the whole: taking some of them away leaves others of them.
        if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(filed)
        // Which groups the rest is made of says nothing of any of them: it holds none, or several.
        if (rest && rest.filed > 0) expect(rest.names.length).toBeGreaterThan(0)
        if (settled !== null) expect([isOpen(settled), isOpen(whole - settled)]).toEqual([true, true])
        if (filed === null) expect([settled, shown.length, rest]).toEqual([null, 0, null])
      }),
    )
  })

  it('no group is told apart whose number is small: it differs from another one of the same rest in nothing that is shown', () => {
    fc.assert(
      fc.property(someGroups, groups => {
        const view = openView(countsOf(groups), '2026-10', false)
        for (const [nth, { filed }] of groups.entries())
          if (filed > 0 && filed < smallestCell) {
            const { id, name } = openGroups[nth]!
            expect(view.groups.map(group => group.id)).not.toContain(id)
            if (view.rest) expect(view.rest.names).toContain(name)
          }
      }),
    )
  })

  it('of a month that runs only the sums are shown', () => {
    const counts = countsOf(openGroups.map(() => ({ filed: 20, share: 50 })))
    expect(openView(counts, '2026-11', true)).toMatchObject({ filed: 120, settled: 60, groups: [], rest: null })
    expect(openView(counts, '2026-11', false).groups).toHaveLength(openGroups.length)
  })
})

describe('behind what is shown', () => {
  /** Reports of a group, each by its household's slot. */
  const group = (id: string, slots: number[], settled = 0): Counts => {
    const counts: Counts = { [`open:${id}:filed`]: slots.length, [`open:${id}:settled`]: settled }
    const add = (key: string) => (counts[key] = (counts[key] ?? 0) + 1)
    for (const [nth, slot] of slots.entries()) {
      add(`open:${id}:who:${slot}`)
      add(`open:${nth < settled ? 'settled' : 'left'}:who:${slot}`)
    }
    return counts
  }
  const many = (from: number) => [0, 1, 2, 3, 4, 5, 6].map(slot => slot + from)

  it('stand five households: one that wrote nine reports is no figure of its own', () => {
    const alone = openView(group('tidy', Array<number>(9).fill(3)), '2026-10', false)
    expect(alone).toMatchObject({ filed: null, settled: null, groups: [], rest: null })
    const five = openView(group('tidy', [1, 2, 3, 4, 5]), '2026-10', false)
    expect(five).toMatchObject({ filed: 5, groups: [{ id: 'tidy', filed: 5 }] })
    expect(openView(group('tidy', [1, 2, 3, 4, 4]), '2026-10', false).filed).toBeNull()
  })

  it('the busy household’s kind is shown together with others, until five households stand behind both', () => {
    const counts = { ...group('tidy', Array<number>(9).fill(3)), ...group('repair', many(10)), ...group('talk', many(20)) }
    const view = openView(counts, '2026-10', false)
    expect(view.groups.map(({ id }) => id)).toEqual(['talk'])
    expect(view.rest).toMatchObject({ filed: 16 })
    expect(view.filed).toBe(23)
  }) // prettier-ignore

  it('what is settled, and what is left, is of five households too', () => {
    const slots = [...many(0), ...many(7)]
    expect(openView(group('tidy', slots, 7), '2026-10', false).settled).toBe(7)
    // Seven settled ones of one household; the others of many.
    const busy = [...Array<number>(7).fill(40), ...many(0)]
    expect(openView(group('tidy', busy, 7), '2026-10', false)).toMatchObject({ filed: 14, settled: null })
  })

  it('a report from before counts as a household of its own', () => {
    expect(openView({ 'open:tidy:filed': 5 }, '2026-10', false).filed).toBe(5)
  })
})

describe('a median', () => {
  it('is right to about a tenth, whatever the times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60 * 24 * 30), { minLength: 1, maxLength: 41 }), minutes => {
        const buckets = new Map<number, number>()
        for (const one of minutes) buckets.set(bucketOf(one), (buckets.get(bucketOf(one)) ?? 0) + 1)
        const sorted = [...minutes].sort((one, other) => one - other)
        const exact = sorted[Math.floor((sorted.length - 1) / 2)]!
        expect(Math.abs((medianOf(buckets) ?? -1) - exact)).toBeLessThanOrEqual(exact * 0.1 + 1)
      }),
    )
    expect(medianOf(new Map())).toBeNull()
    expect(minutesOf(bucketOf(0))).toBe(0)
  })

  it('of fewer than five is not shown', () => {
    const counts = { 'open:tidy:filed': 9, 'open:tidy:settled': 4, 'open:tidy:finish:20': 4, 'open:tidy:answer:8': 9 }
    const [group] = openView(counts, '2026-10', false).groups
    expect(group).toMatchObject({ id: 'tidy', filed: 9, finish: null })
    expect(group?.answer).not.toBeNull()
  })
})
