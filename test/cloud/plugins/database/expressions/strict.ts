/** Expressions in which mingo is laxer than MongoDB, or lacks a form. */
import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { failed } from '../errors'
import { compare, rankOf, Rank, type Value } from '../values'
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
  $meta,
}
