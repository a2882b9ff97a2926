/** The query operators: each makes a test of the end of a path. */
import { entryOf } from '../../../entryOf'
import { compile } from '../../../pattern'
import { failed } from '../errors'
import { compare, equal, isDoc, rankOf, Rank, toRegExp, type Doc, type Value } from '../values'
import { geoOperators } from './geoOperators'

type LeafTest = (leaf: Value | undefined) => boolean
type Operator = (operand: Value, condition: Doc, elementTest: (condition: Doc) => LeafTest) => LeafTest

/** An array answers by itself or by one of its elements. */
const each =
  (test: LeafTest): LeafTest =>
  leaf =>
    Array.isArray(leaf) ? test(leaf) || leaf.some(test) : test(leaf)

function equals(operand: Value): LeafTest {
  if (operand instanceof RegExp) {
    const pattern = compile(operand.source, operand.flags)
    return each(leaf =>
      typeof leaf === 'string' ? pattern.test(leaf) : leaf instanceof RegExp && equal(leaf, operand),
    )
  }
  return each(leaf => equal(leaf, operand))
}

/** Comparisons stay within a type; null compares with null and missing only when it may be equal. */
const ordered =
  (accept: (order: number) => boolean): Operator =>
  operand => {
    if (operand instanceof RegExp) throw failed('BadValue', "Can't have RegEx as arg to predicate over field")
    const rank = rankOf(operand)
    return each(leaf => rankOf(leaf) === rank && !isNaNBeside(leaf, operand) && accept(compare(leaf, operand)))
  }

const isNaNBeside = (a: Value | undefined, b: Value) => Number.isNaN(a) !== Number.isNaN(b)

const $in: Operator = operand => {
  if (!Array.isArray(operand)) throw failed('BadValue', '$in needs an array')
  if (operand.some(value => isDoc(value) && Object.keys(value)[0]?.startsWith('$'))) {
    throw failed('BadValue', 'cannot nest $ under $in')
  }
  const tests = operand.map(equals)
  // Long lists of texts are the usual case.
  const texts = new Set(operand.filter(value => typeof value === 'string'))
  return leaf => (typeof leaf === 'string' && texts.has(leaf)) || tests.some(test => test(leaf))
}

const $regex: Operator = (operand, { $options }) => {
  const options = typeof $options === 'string' ? $options : ''
  if (operand instanceof RegExp) return equals($options === undefined ? operand : toRegExp(operand.source, options))
  if (typeof operand !== 'string') throw failed('BadValue', '$regex has to be a string')
  return equals(toRegExp(operand, options))
}

const $mod: Operator = operand => {
  if (!Array.isArray(operand) || operand.length !== 2) throw failed('BadValue', 'malformed mod, needs two elements')
  const [divisor, remainder] = operand
  if (typeof divisor !== 'number' || typeof remainder !== 'number')
    throw failed('BadValue', 'malformed mod, not a number')
  if (!Math.trunc(divisor)) throw failed('BadValue', 'divisor cannot be 0')
  return each(leaf => typeof leaf === 'number' && Math.trunc(leaf) % Math.trunc(divisor) === Math.trunc(remainder) + 0)
}

const $size: Operator = operand => {
  if (typeof operand !== 'number' || !Number.isInteger(operand))
    throw failed('BadValue', '$size must be a whole number')
  if (operand < 0) throw failed('BadValue', '$size may not be negative')
  return leaf => Array.isArray(leaf) && leaf.length === operand
}

const $all: Operator = (operand, condition, elementTest) => {
  if (!Array.isArray(operand)) throw failed('BadValue', '$all needs an array')
  const tests = operand.map(value =>
    isDoc(value) && '$elemMatch' in value
      ? $elemMatch(value.$elemMatch as Value, condition, elementTest)
      : equals(value),
  )
  return leaf => tests.length > 0 && tests.every(test => test(leaf))
}

const $elemMatch: Operator = (operand, _condition, elementTest) => {
  if (!isDoc(operand)) throw failed('BadValue', '$elemMatch needs an Object')
  const test = elementTest(operand)
  return leaf => Array.isArray(leaf) && leaf.some(test)
}

const typeNames: Record<string, Rank> = {
  double: Rank.Number,
  int: Rank.Number,
  long: Rank.Number,
  decimal: Rank.Number,
  number: Rank.Number,
  string: Rank.String,
  object: Rank.Object,
  array: Rank.Array,
  binData: Rank.Binary,
  objectId: Rank.ObjectId,
  bool: Rank.Boolean,
  date: Rank.Date,
  null: Rank.Null,
  regex: Rank.RegExp,
}
const typeNumbers = [
  '',
  'double',
  'string',
  'object',
  'array',
  'binData',
  '',
  'objectId',
  'bool',
  'date',
  'null',
  'regex',
]

/**
 * A test of a value's own type, by one or several names or numbers of BSON types.
 * Numbers are one type in JavaScript: int and long mean a whole number here, double any.
 * @throws CloudError for an unknown type
 */
export function ofType(operand: Value): LeafTest {
  const tests = (Array.isArray(operand) ? operand : [operand]).map((alias): LeafTest => {
    const name = typeof alias === 'number' ? (typeNumbers[alias] ?? (alias < 20 ? 'int' : '')) : String(alias)
    const rank = entryOf(typeNames, name)
    if (rank === undefined) throw failed('BadValue', `Unknown type name alias: ${String(alias)}`)
    const whole = name === 'int' || name === 'long'
    return leaf => leaf !== undefined && rankOf(leaf) === rank && (!whole || Number.isInteger(leaf))
  })
  return leaf => tests.some(test => test(leaf))
}

const $type: Operator = operand => each(ofType(operand))

export const operators = {
  equals,
  $in,
  table: {
    $eq: equals,
    $gt: ordered(order => order > 0),
    $gte: ordered(order => order >= 0),
    $lt: ordered(order => order < 0),
    $lte: ordered(order => order <= 0),
    $in,
    $regex,
    $mod,
    $size,
    $all,
    $elemMatch,
    $type,
    ...geoOperators,
  } as Record<string, Operator>,
}
