/** Expressions in which mingo is laxer than MongoDB, or lacks a form. */
import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { compile } from '../../../pattern'
import { failed } from '../errors'
import { compare, rankOf, Rank, toRegExp, type Value } from '../values'
import { typeName } from '../update/operators'

export type ExpressionOperator = (doc: unknown, expression: unknown, options: Options) => unknown

/** The evaluated arguments of an operator; a single one counts as a list. */
function argumentsOf(doc: unknown, expression: unknown, options: Options): (Value | undefined)[] {
  return (Array.isArray(expression) ? expression : [expression]).map(
    argument => evalExpr(doc, argument, options) as Value | undefined,
  )
}

/** In an expression a missing value is less than null, and the order of keys counts. */
function comparison(accept: (order: number) => boolean | number): ExpressionOperator {
  return (doc, expression, options) => {
    const [a, b] = argumentsOf(doc, expression, options)
    if (!Array.isArray(expression) || expression.length !== 2) {
      throw failed('Location16020', 'Expression takes exactly 2 arguments')
    }
    const missing = Number(a !== undefined) - Number(b !== undefined)
    return accept(missing || compare(a, b))
  }
}

const $size: ExpressionOperator = (doc, expression, options) => {
  const [array] = argumentsOf(doc, expression, options)
  if (!Array.isArray(array)) {
    throw failed('Location17124', `The argument to $size must be an array, but was of type: ${typeName(array)}`)
  }
  return array.length
}

const $trunc: ExpressionOperator = (doc, expression, options) => {
  const [value, place = 0] = argumentsOf(doc, expression, options)
  if (rankOf(value) === Rank.Null) return null
  if (typeof value !== 'number' || typeof place !== 'number') {
    throw failed('Location51081', `$trunc only supports numeric types, not ${typeName(value)}`)
  }
  const scale = 10 ** place
  return Math.trunc(value * scale) / scale
}

/** Where a part begins in a text that is taken as a list of `units`: code points or bytes. */
function indexOf(name: string, units: (text: string) => ArrayLike<string | number>): ExpressionOperator {
  return (doc, expression, options) => {
    const [text, part, start = 0, end] = argumentsOf(doc, expression, options)
    if (rankOf(text) === Rank.Null) return null
    if (typeof text !== 'string' || typeof part !== 'string') {
      throw failed('Location40093', `${name} requires strings, found: ${typeName(text)} and ${typeName(part)}`)
    }
    const [whole, sought] = [Array.from(units(text)), Array.from(units(part))]
    const last = typeof end === 'number' ? Math.min(end, whole.length) : whole.length
    for (let at = Number(start); at + sought.length <= last; at++) {
      if (sought.every((unit, offset) => whole[at + offset] === unit)) return at
    }
    return -1
  }
}

interface RegexArguments {
  input?: Value
  regex?: Value
  options?: Value
}

/** What a pattern finds in a text, counted in code points; a missing text has nothing to find. */
function* found(doc: unknown, expression: unknown, options: Options) {
  const { input, regex, options: flags } = evalExpr(doc, expression, options) as RegexArguments
  if (rankOf(regex) === Rank.Null || rankOf(input) === Rank.Null) return
  if (typeof input !== 'string') throw failed('Location51104', "'input' must be a string")
  const [source, own] = regex instanceof RegExp ? [regex.source, regex.flags] : [String(regex), '']
  const pattern = toRegExp(source, typeof flags === 'string' ? flags : own)
  let [idx, counted] = [0, 0]
  for (const { text, at, groups } of compile(pattern.source, pattern.flags).matches(input)) {
    idx += [...input.slice(counted, at)].length
    counted = at
    yield { match: text, idx, captures: groups }
  }
}

const $regexMatch: ExpressionOperator = (...asked) => !found(...asked).next().done
const $regexFind: ExpressionOperator = (...asked) => found(...asked).next().value ?? null
const $regexFindAll: ExpressionOperator = (...asked) => [...found(...asked)]

/** As much as MongoDB would give up at with its memory, about. */
const longestRange = 1_000_000

const $range: ExpressionOperator = (doc, expression, options) => {
  const [start, end, step = 1] = argumentsOf(doc, expression, options)
  if (![start, end, step].every(Number.isInteger) || step === 0) {
    throw failed('Location34443', '$range requires whole numbers, and a step other than 0')
  }
  const [from, to, by] = [start, end, step] as [number, number, number]
  const length = Math.max(0, Math.ceil((to - from) / by))
  if (length > longestRange) throw failed('ExceededMemoryLimit', `$range would make ${length} values`)
  return Array.from({ length }, (_, at) => from + at * by)
}

const $meta: ExpressionOperator = () => {
  throw failed('Location40218', 'query requires text score metadata, but it is not available')
}

export const strictOperators: Record<string, ExpressionOperator> = {
  $cmp: comparison(order => Math.sign(order)),
  $eq: comparison(order => order === 0),
  $ne: comparison(order => order !== 0),
  $gt: comparison(order => order > 0),
  $gte: comparison(order => order >= 0),
  $lt: comparison(order => order < 0),
  $lte: comparison(order => order <= 0),
  $size,
  $trunc,
  $indexOfCP: indexOf('$indexOfCP', text => [...text]),
  $indexOfBytes: indexOf('$indexOfBytes', text => Buffer.from(text)),
  $regexMatch,
  $regexFind,
  $regexFindAll,
  $range,
  $meta,
}
