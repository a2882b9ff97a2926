import { equal, type Doc, type Value } from '../values'
import { applyChanges, parseUpdate } from './apply'
import { fc } from '../../../../random'

const now = Date.parse('2026-11-24T00:00:00Z')
const apply = (doc: Doc, update: Doc, query: Doc = {}) =>
  applyChanges({ _id: 1, ...doc }, parseUpdate(update), query, now)

describe('an update', () => {
  it.each<[string, Doc, Doc, Doc]>([
    ['sets, making what is missing on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['sets into an array, filling up with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['sets to null', { a: 1 }, { $set: { a: null } }, { a: null }],
    ['unsets', { a: 1, b: { c: 2, d: 3 } }, { $unset: { a: '', 'b.c': '', 'x.y': '' } }, { b: { d: 3 } }],
    ['unsets an element to null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['increments, also what is missing', { a: 1 }, { $inc: { a: -3, b: 2 } }, { a: -2, b: 2 }],
    ['multiplies, making zero of what is missing', { a: 3 }, { $mul: { a: 1.5, b: 7 } }, { a: 4.5, b: 0 }],
    [
      'takes the smaller and the larger',
      { a: 5, b: 5 },
      { $min: { a: 3, c: 1 }, $max: { b: 3, d: 2 } },
      { a: 3, b: 5, c: 1, d: 2 },
    ],
    ['compares across types for them', { a: 'x' }, { $max: { a: 99 } }, { a: 'x' }],
    ['renames', { a: 1, b: { c: 2 } }, { $rename: { a: 'x.y', 'b.c': 'd' } }, { b: {}, x: { y: 1 }, d: 2 }],
    ['renames nothing when it is missing', { b: 1 }, { $rename: { a: 'c' } }, { b: 1 }],
    ['sets bits', { a: 5 }, { $bit: { a: { and: 6, or: 1 } } }, { a: 5 }],
    [
      'pushes one, many, at a place, sorted and cut',
      { a: [3], b: [1], c: [2, 1], d: [{ n: 2 }] },
      {
        $push: {
          a: 4,
          b: { $each: [8, 9], $position: 0 },
          c: { $each: [5, 0], $sort: -1, $slice: 3 },
          d: { $each: [{ n: 1 }], $sort: { n: 1 } },
        },
      },
      { a: [3, 4], b: [8, 9, 1], c: [5, 2, 1], d: [{ n: 1 }, { n: 2 }] },
    ],
    ['pushes what is an array as one', {}, { $push: { a: [1, 2] } }, { a: [[1, 2]] }],
    ['keeps the last of a slice', { a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: -2 } } }, { a: [3, 4] }],
    ['pushes before the end', { a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2, 9, 3] }],
    [
      'adds to a set what is not in it, minding the order of keys',
      { a: [1, { x: 1, y: 2 }] },
      { $addToSet: { a: { $each: [1, { y: 2, x: 1 }, 2, 2] } } },
      { a: [1, { x: 1, y: 2 }, { y: 2, x: 1 }, 2] },
    ],
    ['pops at both ends', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1, c: 1 } }, { a: [1, 2], b: [2] }],
    [
      'pulls values, conditions and parts of documents',
      { a: [1, 2, 1], b: [1, 5, 9], c: [{ x: 1, y: 1 }, { x: 2 }] },
      { $pull: { a: 1, b: { $gte: 5 }, c: { x: 1 }, d: 1 } },
      { a: [2], b: [1], c: [{ x: 2 }] },
    ],
    ['pulls all', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['writes the date', {}, { $currentDate: { at: true } }, { at: new Date(now) }],
    ['changes each element', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
  ])('%s', (_, doc, update, expected) => {
    expect(apply(doc, update)).toEqual({ _id: 1, ...expected })
  })

  it.each<[Doc, Doc, Doc]>([
    [{ 'a.n': 2 }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1 }, { n: 2, seen: true }] }],
    [{ a: { $elemMatch: { n: { $gt: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1 }, { n: 2, seen: true }] }],
    [{ $and: [{ 'a.n': { $in: [1] } }] }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1, seen: true }, { n: 2 }] }],
  ])('with $ changes the element that answered %j', (query, doc, expected) => {
    expect(apply(doc, { $set: { 'a.$.seen': true } }, query)).toEqual({ _id: 1, ...expected })
  })

  /** What MongoDB refuses, with a piece of its message (PLATFORM §3). */
  it.each<[Doc, Doc, string]>([
    [{ a: 'x' }, { $inc: { a: 1 } }, 'Cannot apply $inc to a value of non-numeric type'],
    [{ a: null }, { $inc: { a: 1 } }, 'of non-numeric type null'],
    [{ a: 1 }, { $inc: { a: '1' } }, 'Cannot increment with non-numeric argument'],
    [{ a: [1] }, { $mul: { a: 2 } }, 'Cannot apply $mul'],
    [{ a: 5 }, { $push: { a: 1 } }, "The field 'a' must be an array but is of type double"],
    [{ a: null }, { $push: { a: 1 } }, 'must be an array but is of type null'],
    [{ a: 5 }, { $addToSet: { a: 1 } }, 'Cannot apply $addToSet to non-array field'],
    [{ a: 5 }, { $pull: { a: 1 } }, 'Cannot apply $pull to a non-array value'],
    [{ a: 5 }, { $pullAll: { a: [1] } }, 'Cannot apply $pullAll'],
    [{ a: 'x' }, { $pop: { a: 1 } }, "contains an element of non-array type 'string'"],
    [{ a: [1] }, { $pop: { a: 2 } }, '$pop expects 1 or -1'],
    [{ a: 5 }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: "],
    [{ a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: null}"],
    [{ a: [1] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element"],
    [{ a: { b: 'x' } }, { $inc: { 'a.b.c': 1 } }, "Cannot create field 'c'"],
    [{}, { $set: { a: 1, 'a.b': 2 } }, "Updating the path 'a.b' would create a conflict at 'a'"],
    [{}, { $set: { a: 1 }, $inc: { a: 1 } }, "would create a conflict at 'a'"],
    [{}, { $wrong: { a: 1 } }, 'Unknown modifier: $wrong'],
    [{}, { $set: 5 }, 'Modifiers operate on fields'],
    [{}, { $set: { _id: 2 } }, "immutable field '_id'"],
    [{}, { $set: { 'a..b': 2 } }, 'empty field name'],
    [{ a: 1.5 }, { $bit: { a: { and: 1 } } }, 'non-integral type'],
    [{}, { $push: { a: { $each: 5 } } }, '$each in $push must be an array'],
    [{}, { $push: { a: { $each: [], $wrong: 1 } } }, 'Unrecognized clause in $push'],
    [{ a: [1] }, { $set: { 'a.$': 2 } }, 'The positional operator did not find the match'],
  ])('of %j by %j is refused', (doc, update, message) => {
    expect(() => apply(doc, update)).toThrow(message)
  })

  it('leaves the document that it was given as it was, also when it fails half-way', () => {
    const doc: Doc = { _id: 1, a: { b: [1] }, c: 'x' }
    const before = structuredClone(doc)
    apply(doc, { $push: { 'a.b': 2 } })
    expect(() => apply(doc, { $push: { 'a.b': 2 }, $inc: { c: 1 } })).toThrow('non-numeric')
    expect(doc).toEqual(before)
  })

  it('of a set never holds a value twice, whatever was added', () => {
    const value: fc.Arbitrary<Value> = fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom<Value>('a', null, [1], { x: 1 }),
    )
    fc.assert(
      fc.property(fc.array(value), added => {
        const { a } = apply({}, { $addToSet: { a: { $each: added } } }) as { a: Value[] }
        expect(a.every((one, at) => !a.slice(0, at).some(other => equal(one, other)))).toBe(true)
        expect(added.every(one => a.some(other => equal(one, other)))).toBe(true)
      }),
    )
  })
})
