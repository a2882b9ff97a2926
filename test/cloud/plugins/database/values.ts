/**
 * Values of documents as the database sees them: BSON types in their JavaScript shape, compared and told apart as
 * MongoDB does it. Numbers are one type: the JavaScript SDKs cannot tell an int from a double either.
 */
import { Binary, BSONRegExp, deserialize, EJSON, ObjectId, serialize } from 'bson'
import { isDeeperThan, usualDepth } from '../../depth'
import { failed, invalid } from './errors'

export type Value = null | boolean | number | string | Date | RegExp | ObjectId | Binary | Value[] | Doc
export interface Doc {
  [field: string]: Value
}

/** BSON types in MongoDB's order of comparison. */
export const enum Rank {
  Null = 1,
  Number,
  String,
  Object,
  Array,
  Binary,
  ObjectId,
  Boolean,
  Date,
  RegExp,
}

/** Asked of every value on the way to every field of an index; under Jest each look at a global is a call into its sandbox. */
const { isArray } = Array
const { getPrototypeOf, prototype: ofObjects } = Object

/** The place of a value's type in MongoDB's order; a missing value counts as null. */
export function rankOf(value: Value | undefined): Rank {
  switch (typeof value) {
    case 'number':
      return Rank.Number
    case 'string':
      return Rank.String
    case 'boolean':
      return Rank.Boolean
  }
  if (value === null || value === undefined) return Rank.Null
  if (isArray(value)) return Rank.Array
  if (getPrototypeOf(value) === ofObjects) return Rank.Object
  if (value instanceof Date) return Rank.Date
  if (value instanceof ObjectId) return Rank.ObjectId
  if (value instanceof RegExp) return Rank.RegExp
  return value instanceof Binary ? Rank.Binary : Rank.Object
}

/** Whether a value is an embedded document, not one of the special types. */
export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && rankOf(value as Value) === Rank.Object

/** MongoDB's order of any two values: by type first, then by value; strings by code point. */
export function compare(a: Value | undefined, b: Value | undefined): number {
  const rank = rankOf(a)
  const other = rankOf(b)
  if (rank !== other) return rank - other
  switch (rank) {
    case Rank.Null:
      return 0
    case Rank.Number:
      return compareNumbers(a as number, b as number)
    case Rank.String:
      return compareStrings(a as string, b as string)
    case Rank.Array:
      return compareArrays(a as Value[], b as Value[])
    case Rank.Object:
      return compareDocs(a as Doc, b as Doc)
    case Rank.Boolean:
      return Number(a) - Number(b)
    case Rank.Date:
      return compareNumbers((a as Date).getTime(), (b as Date).getTime())
    case Rank.ObjectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case Rank.Binary:
      return compareBinaries(a as Binary, b as Binary)
    case Rank.RegExp:
      return compareStrings(String(a), String(b))
  }
}

/** Equality as MongoDB means it: the order of an embedded document's keys counts. */
export const equal = (a: Value | undefined, b: Value | undefined) => a === b || compare(a, b) === 0

function compareNumbers(a: number, b: number) {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  if (Number.isNaN(b)) return 1
  return a < b ? -1 : a > b ? 1 : 0
}

function compareStrings(a: string, b: string) {
  if (a === b) return 0
  // Surrogates sort differently in UTF-16; only then the bytes are asked.
  return /[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b)
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : a < b
      ? -1
      : 1
}

function compareArrays(a: Value[], b: Value[]) {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compare(a[i], b[i])
    if (order) return order
  }
  return a.length - b.length
}

function compareDocs(a: Doc, b: Doc) {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = left[i] as string
    const y = right[i] as string
    const order = rankOf(a[x]) - rankOf(b[y]) || compareStrings(x, y) || compare(a[x], b[y])
    if (order) return order
  }
  return left.length - right.length
}

function compareBinaries(a: Binary, b: Binary) {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value())
}

/** MongoDB's documented limit: levels of documents and lists within one another. */
export const deepest = 100

/**
 * Reads canonical EJSON as the SDK sends it; `now` (milliseconds) resolves `serverDate`.
 * @throws CloudError when the text or a type in it cannot be used
 */
export function parseEjson(text: unknown, now: number): Value {
  if (typeof text !== 'string') throw invalid('a query or a document must be an EJSON string')
  if (isDeeperThan(usualDepth, text)) throw tooDeep()
  let parsed: unknown
  try {
    parsed = EJSON.parse(text)
  } catch (error) {
    throw invalid(`not EJSON: ${(error as Error).message}`)
  }
  return normalize(parsed, now, 1)
}

/** As `parseEjson`, for what must be an object. */
export function parseDoc(text: unknown, now: number): Doc {
  const value = parseEjson(text, now)
  if (!isDoc(value)) throw invalid('an object is expected')
  return value
}

const tooDeep = () => invalid(`nested deeper than ${deepest} levels`)

function normalize(value: unknown, now: number, level: number): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object') return value as Value
  if (level > deepest) throw tooDeep()
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = normalize(value[i], now, level + 1)
    return value as Value[]
  }
  if (value instanceof Date || value instanceof ObjectId || value instanceof Binary) return value
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options)
  if ('_bsontype' in value) throw failed('BadValue', `the type ${String(value._bsontype)} is not supported here`)
  const doc = value as Record<string, unknown>
  if ('$tcb_server_date' in doc) {
    const { offset } = (doc.$tcb_server_date ?? {}) as { offset?: unknown }
    return new Date(now + Number(offset ?? 0))
  }
  for (const key of Object.keys(doc)) doc[key] = normalize(doc[key], now, level + 1)
  return doc as Doc
}

/** @throws CloudError for a pattern or option that MongoDB refuses */
export function toRegExp(pattern: string, options: string): RegExp {
  const unknown = /[^imsu]/.exec(options)
  if (unknown) throw failed('BadValue', `invalid flag in regex options: ${unknown[0]}`)
  try {
    return new RegExp(pattern, options)
  } catch (error) {
    throw failed('BadValue', `Regular expression is invalid: ${(error as Error).message}`)
  }
}

/** Canonical EJSON, as the SDK reads it. */
export const stringify = (value: Value | undefined) => EJSON.stringify(value, { relaxed: false })

export const encodeDoc = (doc: Doc): Buffer => Buffer.from(serialize(doc))
export const decodeDoc = (bytes: Uint8Array): Doc => deserialize(bytes) as Doc

/** A deep copy that shares nothing mutable with its origin. */
export function copy<V extends Value | undefined>(value: V): V {
  if (Array.isArray(value)) return value.map(copy) as V
  if (!isDoc(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)])) as V
}
