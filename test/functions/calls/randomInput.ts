/** Random inputs for an action, out of its JSON Schema: some nearly right, some hostile, some nonsense. */
import type { Json } from '../../cloud/plugin'
import { fc } from '../../random'

interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  enum?: Json[]
  const?: Json
  anyOf?: Schema[]
  oneOf?: Schema[]
}

const hostile: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  {}, [], null, '', 0, -1, 1e308, true, '$where', '\u0000', '__proto__', 'constructor', '{"$gt":""}',
  { $ne: null }, { $gt: '' }, { $regex: '.*' }, { $where: 'while(true){}' }, [{ $ne: 1 }], { constructor: {} }, { length: 1e9 },
  '字'.repeat(3000), 'cloud://local.6c6f-local-1250000000/../../etc/passwd', 'XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U2-0402', 'r0', 'clutter',
) // prettier-ignore

const anything = fc.oneof(
  hostile,
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.string() as fc.Arbitrary<Json>,
  fc.double({ noNaN: true }),
)

function likely(schema: Schema): fc.Arbitrary<Json> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map(likely))
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, valueFor(value)])),
        { requiredKeys: [] },
      ) as fc.Arbitrary<Json>
    case 'array':
      return fc.array(valueFor(schema.items ?? {}), { maxLength: 12 })
    case 'integer':
      return fc.integer({ min: -2, max: 60 })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return fc.oneof(
        fc.string(),
        hostile.filter(value => typeof value === 'string'),
      )
    default:
      return anything
  }
}

const valueFor = (schema: Schema) =>
  fc.oneof({ weight: 4, arbitrary: likely(schema) }, { weight: 1, arbitrary: anything })

/** Mostly of the schema's shape, so that something gets past the first check; sometimes with keys of their own. */
export function inputsLike(schema: Json): fc.Arbitrary<Json> {
  const shaped = likely(schema as Schema)
  const withMore = fc
    .tuple(shaped, fc.dictionary(fc.string(), anything, { maxKeys: 3 }))
    .map(([a, b]): Json => ({ ...b, ...(a as object) }))
  return fc.oneof(
    { weight: 6, arbitrary: shaped },
    { weight: 2, arbitrary: withMore },
    { weight: 2, arbitrary: anything },
  )
}
