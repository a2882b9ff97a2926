/** A document of any collection, out of its schema alone: every field is there, and everybody in it is somebody else. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import type { AnyCollection } from '../../cloudfunctions/_platform/data/collection'
import type { AnyDocument } from '../../cloudfunctions/_platform/privacy/personalData'
import * as z from '../../types/z'

interface Schema {
  type?: string | string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
}

type Fields = Record<string, unknown>

/** Words, times, days, months, places, names of parts: the first that a pattern takes. */
const texts = ['别的', '2026-11-23T09:00:00.000+08:00', '2026-11-23', '2026-11', 'XZZ-2', 'part']
function aText(pattern = ''): string {
  const found = texts.find(text => new RegExp(pattern, 'u').test(text))
  if (found === undefined) throw new Error(`test/factories/aDocument.ts has no text for ${pattern}`)
  return found
}

/** A value that a schema takes; of a choice the first that is not null. */
function aValue(schema: Schema): unknown {
  const { anyOf, oneOf, items, properties = {}, additionalProperties: more } = schema
  const choices = anyOf ?? oneOf
  if (choices) return aValue(choices.find(({ type }) => type !== 'null') ?? {})
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  switch ([schema.type ?? 'string'].flat()[0]) {
    case 'object':
      return typeof more === 'object' && Object.keys(properties).length === 0
        ? { key: aValue(more) }
        : Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, aValue(value)]))
    case 'array':
      return [aValue(items ?? {})]
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    default:
      return aText(schema.pattern)
  }
}

/** Writes a value at a path with dots; in a list into its first entry, or instead of it. */
export function put(document: Fields, path: string, value: unknown): void {
  const [key = '', ...rest] = path.split('.')
  const name = key === '*' ? 'key' : key
  const here = document[name]
  const list = Array.isArray(here) ? here : null
  if (rest.length === 0) document[name] = list && value !== null ? [value] : value
  else if (list && rest[0] !== '0') put(list[0] as Fields, rest.join('.'), value)
  else put(here as Fields, rest.join('.'), value)
}

/** @param nth tells two of the same collection apart where an `_id` is a code */
export function aDocument(collection: AnyCollection, id: string, nth: number): AnyDocument {
  const schema = z.toJSONSchema(collection.schema, { io: 'output', unrepresentable: 'any' }) as Schema
  const document = aValue(schema) as AnyDocument
  for (const [path, { is }] of Object.entries(collection.personal.personal)) {
    if (is === 'personId') put(document, path, personIdOf('oSomebody-else'))
    if (is === 'openid') put(document, path, 'oSomebody-else')
  }
  const isCode = schema.properties?._id?.pattern?.includes('A-Z')
  return { ...document, _id: isCode ? `XZZ-9-E${String(nth + 10)}` : id }
}
