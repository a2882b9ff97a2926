/** What a query says about single fields, in the form that an index can use. */
import { compare, rankOf, Rank, type Value } from '../values'
import { isOperators } from './clauses'

export interface Limit {
  value: Value
  inclusive: boolean
}

/** Either one of some points, or an interval within one type. */
export interface Bounds {
  points?: Value[]
  lower?: Limit
  upper?: Limit
}

/** The bounds of each field that has any; `$or` and negations give none. */
export function boundsOf(clauses: [string, Value][]): Map<string, Bounds> {
  const fields = new Map<string, Bounds>()
  for (const [field, condition] of clauses) {
    if (field.startsWith('$')) continue
    for (const found of conditionBounds(condition)) fields.set(field, narrow(fields.get(field) ?? {}, found))
  }
  return fields
}

function conditionBounds(condition: Value): Bounds[] {
  if (!isOperators(condition)) return pointBounds([condition])
  return Object.entries(condition).flatMap(([operator, operand]) => {
    switch (operator) {
      case '$eq':
        return pointBounds([operand])
      case '$in':
        return Array.isArray(operand) ? pointBounds(operand) : []
      case '$gt':
      case '$gte':
        return limitBounds(operand, limit => ({ lower: limit }), operator === '$gte')
      case '$lt':
      case '$lte':
        return limitBounds(operand, limit => ({ upper: limit }), operator === '$lte')
      case '$regex':
        return '$options' in condition ? [] : prefixBounds(operand)
      default:
        return []
    }
  })
}

function pointBounds(values: Value[]): Bounds[] {
  const [only] = values
  if (values.length === 1 && only instanceof RegExp) return prefixBounds(only)
  // An array is indexed by its elements, a pattern matches many values: neither is a point.
  return values.some(value => Array.isArray(value) || value instanceof RegExp) ? [] : [{ points: values }]
}

function limitBounds(value: Value, bounds: (limit: Limit) => Bounds, inclusive: boolean): Bounds[] {
  const rank = rankOf(value)
  if (rank === Rank.Null) return inclusive ? [{ points: [null] }] : [{ points: [] }]
  return rank === Rank.Array || rank === Rank.RegExp ? [] : [bounds({ value, inclusive })]
}

/** `^text` reads an index from that text on, as long as it holds no other sign with a meaning. */
function prefixBounds(pattern: Value): Bounds[] {
  if (pattern instanceof RegExp && pattern.flags) return []
  const source = pattern instanceof RegExp ? pattern.source : pattern
  const prefix = typeof source === 'string' ? /^\^([^\\^$.|?*+()[\]{}/]+)/.exec(source) : null
  const text = prefix?.[1]
  if (!prefix || !text) return []
  // A quantifier would take the last letter back.
  const certain = /[?*{|]/.test((source as string)[prefix[0].length] ?? '') ? text.slice(0, -1) : text
  if (!certain || (source as string).includes('|')) return []
  return [{ lower: { value: certain, inclusive: true }, upper: { value: `${certain}\u{10ffff}`, inclusive: true } }]
}

function narrow(known: Bounds, found: Bounds): Bounds {
  if (found.points) return known.points && known.points.length <= found.points.length ? known : { points: found.points }
  if (known.points) return known
  return { lower: tighter(known.lower, found.lower, 1), upper: tighter(known.upper, found.upper, -1) }
}

/** Of two limits on the same side the one that leaves less; of another type than the first, it is left to the filter. */
function tighter(known: Limit | undefined, found: Limit | undefined, direction: 1 | -1): Limit | undefined {
  if (!known || !found || rankOf(known.value) !== rankOf(found.value)) return known ?? found
  const order = compare(found.value, known.value) * direction
  return order > 0 || (order === 0 && !found.inclusive) ? found : known
}
