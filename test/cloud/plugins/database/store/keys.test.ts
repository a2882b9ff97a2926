import { ObjectId } from 'bson'
import { compare, type Value } from '../values'
import { encode, invert, part } from './keys'
import { fc, rounds } from '../../../../random'

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map(bytes => new ObjectId(bytes)),
)
const { value } = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 2 }), tie('value'), { maxKeys: 3 }),
  ) as fc.Arbitrary<Value>,
}))

describe('keys', () => {
  it('sort by their bytes as MongoDB sorts the values, upwards and downwards', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const order = Math.sign(compare(a, b))
        expect(Math.sign(Buffer.compare(encode(a), encode(b)))).toBe(order)
        expect(Math.sign(Buffer.compare(invert(encode(a)), invert(encode(b)))) + 0).toBe(-order + 0)
      }),
      { numRuns: rounds(1000, 50_000) },
    )
  })

  it('stay in order as parts of compound keys', () => {
    fc.assert(
      fc.property(fc.tuple(value, value), fc.tuple(value, value), (a, b) => {
        const key = ([x, y]: [Value, Value]) => Buffer.concat([part(x).bytes, part(y, true).bytes])
        fc.pre([...a, ...b].every(each => part(each).exact))
        const order = Math.sign(compare(a[0], b[0]) || -compare(a[1], b[1]))
        expect(Math.sign(Buffer.compare(key(a), key(b))) + 0).toBe(order + 0)
      }),
      { numRuns: rounds(1000, 50_000) },
    )
  })

  it('of long values differ when the values do', () => {
    const [a, b] = ['x'.repeat(500), `${'x'.repeat(499)}y`].map(text => part(text)) as [
      ReturnType<typeof part>,
      ReturnType<typeof part>,
    ]
    expect(a.exact).toBe(false)
    expect(a.bytes.equals(b.bytes)).toBe(false)
    expect(a.bytes.length).toBeLessThanOrEqual(220)
  })
})
