/** The canonical form, which hashes of the audit rest on: what was hashed before has the same text for ever. */
import fc from 'fast-check'
import { shapeFault } from '../../../cloudfunctions/_platform/call/bounds'
import { canonical } from '../../../cloudfunctions/_platform/data/canonical'

/**
 * The form as the first rows of the audit were hashed: JSON, its keys in the order of their UTF-16 units; but for keys that are whole
 * numbers, which JavaScript puts first. Nothing that is stored has such keys: no schema of ours lets them in.
 */
const asAtFirst = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'null'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

describe(`the canonical form (SEED=${seed})`, () => {
  it('is the text that was hashed before, for whatever JSON can hold', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter(value => !/"\d+":/.test(JSON.stringify(value))),
        value => {
          expect(canonical(value)).toBe(asAtFirst(value))
        },
      ),
      { seed, numRuns: 2_000 },
    )
  })

  it.each([
    ['nothing', undefined],
    ['a field that is not said', { a: undefined, b: 1 }],
    ['a place of a list that is not said', [undefined, 1]],
    ['no number', [Number.NaN, Number.POSITIVE_INFINITY, -0]],
    ['half a sign of two', { '\ud83d': '\ude00', '😀': '\ud83d' }],
    ['keys that begin like numbers', { '10a': 'a', '9.5': 'b', '-1': 'c', a: 'd' }],
    ['words of every object', JSON.parse('{"__proto__":1,"constructor":2,"toString":3}')],
    [
      'more keys than are sorted by hand',
      Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${(n * 7919) % 500}`, n])),
    ],
    [
      'a row of the audit',
      { salt: '盐', at: '2026-11-24T13:52:07.123+08:00', by: { role: null, name: '王秀兰' }, what: {} },
    ],
  ])('is the text that was hashed before: %s', (_what, value) => {
    expect(canonical(value)).toBe(asAtFirst(value))
  })

  it('says the same of what says the same', () => {
    expect(canonical({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
  })
})

describe('the shape of an input', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

  it('is good as deep as forms go, and is refused before anything walks through it', () => {
    expect(shapeFault({ operation: { kind: 'split', homes: ['XZZ-2-E05-B03-U2-0402'] } })).toBeNull()
    expect(shapeFault(nested(40))).toBeNull()
    for (const levels of [42, 3_000]) expect(shapeFault(nested(levels))).toMatch(/太深/)
  })

  it('is refused when it is a mass of values', () => {
    expect(shapeFault(Array.from({ length: 20_001 }, () => 0))).toMatch(/太多/)
    expect(shapeFault(Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [n, null])))).toMatch(/太多/)
    expect(shapeFault(['字'.repeat(50_000), null, undefined, 7])).toBeNull()
  })
})
