/**
 * Whether a document answers a query, as MongoDB decides it. Written out here, because mingo differs in what matters
 * most (PLATFORM §3): the order of keys in equality, null and missing, types in comparisons, $all, $mod.
 */
import { entryOf } from '../../../entryOf'
import { failed } from '../errors'
import { reach } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import { isOperators } from './clauses'
import { evaluate } from '../expressions/evaluate'
import { schemaTest } from './jsonSchema'
import { ofType, operators } from './operators'

type Matcher = (doc: Doc) => boolean
/** Decides about the end of a path: `undefined` is a missing field. */
export type LeafTest = (leaf: Value | undefined) => boolean

/** @throws CloudError for a query that MongoDB refuses */
export function matcher(query: Doc): Matcher {
  const tests = Object.entries(query).map(([key, condition]) => clause(key, condition))
  return doc => tests.every(test => test(doc))
}

function clause(key: string, condition: Value): Matcher {
  switch (key) {
    case '$and': {
      const all = branches(key, condition)
      return doc => all.every(test => test(doc))
    }
    case '$or': {
      const any = branches(key, condition)
      return doc => any.some(test => test(doc))
    }
    case '$nor': {
      const none = branches(key, condition)
      return doc => !none.some(test => test(doc))
    }
    case '$expr':
      return doc => truthy(evaluate(condition, doc))
    case '$jsonSchema': {
      const test = schemaTest(condition, ofType)
      return doc => test(doc)
    }
    case '$text':
      // The manifest declares no text indexes, and MongoDB needs one.
      throw failed('IndexNotFound', 'text index required for $text query')
    case '$comment':
      return () => true
  }
  if (key.startsWith('$')) throw failed('BadValue', `unknown top level operator: ${key}`)
  return fieldTest(key.split('.'), condition)
}

function branches(key: string, condition: Value): Matcher[] {
  if (!Array.isArray(condition) || !condition.length) throw failed('BadValue', `${key} must be a nonempty array`)
  return condition.map(branch => {
    if (!isDoc(branch)) throw failed('BadValue', `${key} entries need to be full objects`)
    return matcher(branch)
  })
}

function fieldTest(path: string[], condition: Value): Matcher {
  const tests = pathTests(condition)
  return doc => tests.every(({ test, negated }) => reach(doc, path, test) !== negated)
}

interface PathTest {
  test: LeafTest
  /** MongoDB's negations are of the whole path: none of its ends may answer. */
  negated: boolean
}

function pathTests(condition: Value): PathTest[] {
  if (!isOperators(condition)) return [{ test: operators.equals(condition), negated: false }]
  return Object.entries(condition)
    .filter(([operator]) => operator !== '$options' && operator !== '$maxDistance' && operator !== '$minDistance')
    .map(([operator, operand]) => pathTest(operator, operand, condition))
}

function pathTest(operator: string, operand: Value, condition: Doc): PathTest {
  switch (operator) {
    case '$ne':
      if (operand instanceof RegExp) throw failed('BadValue', "Can't have regex as arg to $ne.")
      return { test: operators.equals(operand), negated: true }
    case '$nin':
      return { test: operators.$in(operand, condition, elementTest), negated: true }
    case '$exists':
      return { test: leaf => leaf !== undefined, negated: !truthy(operand) }
    case '$not':
      return { test: negation(operand), negated: true }
  }
  const known = entryOf(operators.table, operator)
  if (!known) throw failed('BadValue', `unknown operator: ${operator}`)
  return { test: known(operand, condition, elementTest), negated: false }
}

function negation(operand: Value): LeafTest {
  if (operand instanceof RegExp) return operators.equals(operand)
  if (!isOperators(operand)) throw failed('BadValue', '$not needs a regex or a document')
  return elementTest(operand)
}

/** Tests one value, as in `$elemMatch: { $gt: 1 }` or below `$not`. */
function elementTest(condition: Doc): LeafTest {
  if (!isOperators(condition) || ['$and', '$or', '$nor'].includes(Object.keys(condition)[0] as string)) {
    const test = matcher(condition)
    return leaf => isDoc(leaf) && test(leaf)
  }
  const tests = pathTests(condition)
  return leaf => tests.every(({ test, negated }) => test(leaf) !== negated)
}

/** Tests elements of an array against a value, a condition or a query about their fields, as `$pull` does. */
export const elementMatcher = (condition: Value): LeafTest =>
  isDoc(condition) ? elementTest(condition) : operators.equals(condition)

/** MongoDB's truth: everything but false, zero, null and a missing value. */
const truthy = (value: unknown) => value !== false && value !== 0 && value !== null && value !== undefined
