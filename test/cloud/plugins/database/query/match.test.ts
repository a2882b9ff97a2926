import { type Doc, type Value } from '../values'
import { matcher } from './match'

/** MongoDB's documented behaviour: a field's value, a condition, and whether they match. `gone` is a missing field. */
const gone = Symbol('gone')
const now = new Date('2026-11-24T00:00:00Z')
const table: [value: Value | typeof gone, condition: Value, matches: boolean][] = [
  // equality
  [5, 5, true],
  [5, '5', false],
  [{ a: 1, b: 2 }, { a: 1, b: 2 }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [[1, 2], 2, true],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[[1, 2]], [1, 2], true],
  [now, new Date(now), true],
  [now, now.getTime(), false],
  // null and missing
  [null, null, true],
  [gone, null, true],
  [0, null, false],
  ['', null, false],
  [[1, null], null, true],
  [[], null, false],
  [gone, { $exists: false }, true],
  [null, { $exists: false }, false],
  [null, { $exists: true }, true],
  [gone, { $ne: null }, false],
  [null, { $ne: 1 }, true],
  [gone, { $ne: 1 }, true],
  [null, { $gte: null }, true],
  [gone, { $lte: null }, true],
  [null, { $gt: null }, false],
  // comparisons stay within a type
  [5, { $gt: '4' }, false],
  ['5', { $gt: 4 }, false],
  [null, { $lt: 5 }, false],
  [gone, { $lt: 5 }, false],
  [true, { $gt: false }, true],
  [now, { $gt: new Date(0) }, true],
  [now, { $gt: 0 }, false],
  [[1, 10], { $gt: 5, $lt: 6 }, true],
  [[1, 10], { $gt: 11 }, false],
  ['b', { $gt: 'a', $lte: 'b' }, true],
  [NaN, { $lt: 5 }, false],
  [{ a: 2 }, { $gt: { a: 1 } }, true],
  // lists
  [5, { $in: [1, 5] }, true],
  [gone, { $in: [null] }, true],
  [[1, 2], { $in: [2, 3] }, true],
  ['abc', { $in: [/^a/] }, true],
  [5, { $in: [] }, false],
  [5, { $nin: [] }, true],
  [gone, { $nin: [1] }, true],
  [[1, 2], { $nin: [2] }, false],
  // arrays
  [[1, 2, 3], { $all: [3, 1] }, true],
  [5, { $all: [5] }, true],
  [[1], { $all: [] }, false],
  [[{ a: 1, b: 2 }], { $all: [{ $elemMatch: { a: 1 } }] }, true],
  [[1, 2], { $size: 2 }, true],
  [2, { $size: 2 }, false],
  [[1, 10], { $elemMatch: { $gt: 5, $lt: 6 } }, false],
  [
    [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ],
    { $elemMatch: { a: 1, b: 4 } },
    false,
  ],
  [
    [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ],
    { $elemMatch: { a: 3, b: 4 } },
    true,
  ],
  [{ a: 1 }, { $elemMatch: { a: 1 } }, false],
  [[{ a: 1 }], { $elemMatch: { $or: [{ a: 1 }, { a: 2 }] } }, true],
  // patterns
  ['Persimmon', /^per/i, true],
  ['Persimmon', { $regex: '^per', $options: 'i' }, true],
  ['Persimmon', { $not: /^per/ }, true],
  [['x', 'persimmon'], /^per/, true],
  [5, /5/, false],
  ['a\nb', { $regex: '^b', $options: 'm' }, true],
  // numbers
  [4, { $mod: [4, 0] }, true],
  [null, { $mod: [4, 0] }, false],
  [gone, { $mod: [4, 0] }, false],
  ['4', { $mod: [4, 0] }, false],
  [-5, { $mod: [4, -1] }, true],
  [[3, 8], { $mod: [4, 0] }, true],
  [4.7, { $mod: [4, 0] }, true],
  // types
  [5, { $type: 'number' }, true],
  [null, { $type: 'null' }, true],
  [gone, { $type: 'null' }, false],
  [[1], { $type: 'array' }, true],
  [['a'], { $type: 'string' }, true],
  [now, { $type: ['string', 'date'] }, true],
  [5, { $type: 2 }, false],
  // negation
  [5, { $not: { $gt: 6 } }, true],
  [gone, { $not: { $gt: 6 } }, true],
  [[5, 7], { $not: { $gt: 6 } }, false],
  [5, { $not: { $ne: 5 } }, true],
]

describe('a condition', () => {
  it.each(table)('on %p of %p matches as MongoDB says: %p', (value, condition, matches) => {
    const doc: Doc = value === gone ? {} : { f: value as Value }
    expect(matcher({ f: condition })(doc)).toBe(matches)
  })

  it.each<[string, Doc, Doc, boolean]>([
    ['goes into the elements of an array', { items: [{ n: 1 }, { n: 2 }] }, { 'items.n': 2 }, true],
    ['finds an element by its number', { items: [{ n: 1 }, { n: 2 }] }, { 'items.1.n': 2 }, true],
    ['does not find another one by it', { items: [{ n: 1 }, { n: 2 }] }, { 'items.0.n': 2 }, false],
    ['meets nothing behind a scalar', { a: 5 }, { 'a.b': 5 }, false],
    ['meets null behind a scalar', { a: 5 }, { 'a.b': null }, true],
    ['meets null where one element lacks it', { items: [{ n: 1 }, {}] }, { 'items.n': null }, true],
    [
      'of two on one array may be answered by two elements',
      {
        items: [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
      },
      { 'items.a': 1, 'items.b': 4 },
      true,
    ],
    ['ignores what an object inherits', {}, { constructor: { $exists: true } }, false],
  ])('with a path %s', (_, doc, query, matches) => {
    expect(matcher(query)(doc)).toBe(matches)
  })

  it('combines with and, or, nor and expr', () => {
    const doc: Doc = { a: 1, b: 2 }
    expect(matcher({ $and: [{ a: 1 }, { $or: [{ b: 1 }, { b: 2 }] }] })(doc)).toBe(true)
    expect(matcher({ $nor: [{ a: 2 }, { b: 1 }] })(doc)).toBe(true)
    expect(matcher({ $nor: [{ a: 1 }] })(doc)).toBe(false)
    expect(matcher({ $expr: { $gt: ['$b', '$a'] } })(doc)).toBe(true)
  })

  it.each<[Doc, string]>([
    [{ $where: 'true' }, 'unknown top level operator: $where'],
    [{ a: { $near2: 1 } }, 'unknown operator: $near2'],
    [{ a: { $in: 5 } }, '$in needs an array'],
    [{ a: { $in: [{ $gt: 1 }] } }, 'cannot nest $ under $in'],
    [{ $or: [] }, '$or must be a nonempty array'],
    [{ $or: [5] }, 'need to be full objects'],
    [{ a: { $mod: [0, 1] } }, 'divisor cannot be 0'],
    [{ a: { $mod: [4] } }, 'malformed mod'],
    [{ a: { $size: -1 } }, 'may not be negative'],
    [{ a: { $size: 'x' } }, '$size must be a whole number'],
    [{ a: { $regex: '(' } }, 'Regular expression is invalid'],
    [{ a: { $regex: 'a', $options: 'g' } }, 'invalid flag in regex options'],
    [{ a: { $ne: /x/ } }, "Can't have regex"],
    [{ a: { $not: 5 } }, '$not needs a regex or a document'],
    [{ a: { $type: 'strang' } }, 'Unknown type name'],
    [{ a: { $elemMatch: 5 } }, '$elemMatch needs an Object'],
    [{ a: { $gt: 1, b: 2 } }, 'unknown operator: b'],
  ])('that MongoDB refuses is refused: %j', (query, message) => {
    expect(() => matcher(query)).toThrow(message)
  })
})
