/** `$jsonSchema`: the keywords of MongoDB's dialect (draft 4 with `bsonType`) that describe shapes. */
import { entryOf } from '../../../entryOf'
import { compile } from '../../../pattern'
import { failed } from '../errors'
import { fieldOf } from '../paths'
import { compare, equal, isDoc, type Value } from '../values'

type Test = (value: Value) => boolean
type Keyword = (operand: Value, typed: (type: Value) => Test) => Test

const number = (keyword: string, operand: Value) => {
  if (typeof operand !== 'number') throw failed('TypeMismatch', `$jsonSchema keyword '${keyword}' must be a number`)
  return operand
}
const list = (keyword: string, operand: Value) => {
  if (!Array.isArray(operand)) throw failed('TypeMismatch', `$jsonSchema keyword '${keyword}' must be an array`)
  return operand
}
const doc = (keyword: string, operand: Value) => {
  if (!isDoc(operand)) throw failed('TypeMismatch', `$jsonSchema keyword '${keyword}' must be an object`)
  return operand
}

/** Keywords for other types than the value's own have nothing to say. */
const ofNumbers =
  (keyword: string, accept: (value: number, limit: number) => boolean): Keyword =>
  operand => {
    const limit = number(keyword, operand)
    return value => typeof value !== 'number' || accept(value, limit)
  }
const ofTexts =
  (keyword: string, accept: (length: number, limit: number) => boolean): Keyword =>
  operand => {
    const limit = number(keyword, operand)
    return value => typeof value !== 'string' || accept([...value].length, limit)
  }
const ofArrays =
  (keyword: string, accept: (length: number, limit: number) => boolean): Keyword =>
  operand => {
    const limit = number(keyword, operand)
    return value => !Array.isArray(value) || accept(value.length, limit)
  }

const keywords: Record<string, Keyword> = {
  bsonType: (operand, typed) => typed(operand),
  type: (operand, typed) => typed(operand === 'boolean' ? 'bool' : operand),
  enum: operand => {
    const allowed = list('enum', operand)
    return value => allowed.some(each => equal(each, value))
  },
  required: operand => {
    const names = list('required', operand)
    return value => !isDoc(value) || names.every(name => fieldOf(value, String(name)) !== undefined)
  },
  properties: (operand, typed) => {
    const tests = Object.entries(doc('properties', operand)).map(([name, schema]) => ({
      name,
      test: schemaTest(schema, typed),
    }))
    return value =>
      !isDoc(value) ||
      tests.every(({ name, test }) => {
        const inner = fieldOf(value, name)
        return inner === undefined || test(inner)
      })
  },
  items: (operand, typed) => {
    const test = schemaTest(operand, typed)
    return value => !Array.isArray(value) || value.every(test)
  },
  uniqueItems: operand => value =>
    !operand ||
    !Array.isArray(value) ||
    [...value].sort(compare).every((each, at, all) => !at || !equal(each, all[at - 1])),
  minimum: ofNumbers('minimum', (value, limit) => value >= limit),
  maximum: ofNumbers('maximum', (value, limit) => value <= limit),
  multipleOf: ofNumbers('multipleOf', (value, limit) => value % limit === 0),
  minLength: ofTexts('minLength', (length, limit) => length >= limit),
  maxLength: ofTexts('maxLength', (length, limit) => length <= limit),
  minItems: ofArrays('minItems', (length, limit) => length >= limit),
  maxItems: ofArrays('maxItems', (length, limit) => length <= limit),
  pattern: operand => {
    const pattern = compile(String(operand), '')
    return value => typeof value !== 'string' || pattern.test(value)
  },
  allOf: (operand, typed) => {
    const tests = list('allOf', operand).map(schema => schemaTest(schema, typed))
    return value => tests.every(test => test(value))
  },
  anyOf: (operand, typed) => {
    const tests = list('anyOf', operand).map(schema => schemaTest(schema, typed))
    return value => tests.some(test => test(value))
  },
  oneOf: (operand, typed) => {
    const tests = list('oneOf', operand).map(schema => schemaTest(schema, typed))
    return value => tests.filter(test => test(value)).length === 1
  },
  not: (operand, typed) => {
    const test = schemaTest(operand, typed)
    return value => !test(value)
  },
  title: () => () => true,
  description: () => () => true,
}

/**
 * A test of values against a schema.
 * @param typed tests a value's own type by a name of `$type`
 * @throws CloudError for a keyword that is not supported, by its name
 */
export function schemaTest(schema: Value, typed: (type: Value) => Test): Test {
  const own = doc('$jsonSchema', schema)
  const tests = Object.entries(own)
    .filter(([keyword]) => keyword !== 'additionalProperties')
    .map(([keyword, operand]) => {
      const known = entryOf(keywords, keyword)
      if (!known) throw failed('FailedToParse', `$jsonSchema keyword '${keyword}' is not supported here`)
      return known(operand, typed)
    })
  if (own.additionalProperties === false) {
    const names = new Set(Object.keys(isDoc(own.properties) ? own.properties : {}))
    tests.push(value => !isDoc(value) || Object.keys(value).every(name => names.has(name)))
  }
  return value => tests.every(test => test(value))
}
