/** The leaves of a JSON Schema that can hold text: what the inventory of personal data must have a word for. */
import type { Json } from '../cloud/plugin'

interface Schema {
  type?: string | string[]
  anyOf?: Schema[]
  /** One of several shapes, told apart by a field. */
  oneOf?: Schema[]
  enum?: Json[]
  const?: Json
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
}

/** Paths with dots; a list is looked through, `*` stands for the keys and values of a record. */
export function leavesOf(schema: Json | undefined): string[] {
  return [...new Set(walk((schema ?? {}) as Schema, ''))]
}

function* walk(schema: Schema, at: string): Generator<string> {
  const { type, anyOf = schema.oneOf, items, properties = {}, additionalProperties: more } = schema
  if (anyOf) for (const each of anyOf) yield* walk(each, at)
  if (anyOf || schema.enum || schema.const !== undefined) return
  const below = (key: string) => (at ? `${at}.${key}` : key)
  const types = [type ?? 'string'].flat()
  if (types.includes('string')) yield at
  if (types.includes('array')) yield* walk(items ?? {}, at)
  for (const [key, value] of Object.entries(properties)) yield* walk(value, below(key))
  if (typeof more === 'object') {
    yield below('*')
    yield* walk(Object.keys(more).length > 0 ? more : { type: 'number' }, below('*'))
  }
}
