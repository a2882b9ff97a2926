/** Update operators for arrays. */
import { failed } from '../errors'
import { elementMatcher } from '../query/match'
import { sorted, sortValues } from '../query/sort'
import { copy, equal, isDoc, stringify, type Doc, type Value } from '../values'
import { typeName, type UpdateOperator } from './operators'
import type { Slot } from './slots'

const $push: UpdateOperator = (slot, operand, { doc }) => {
  const value = slot.get()
  if (value !== undefined && !Array.isArray(value)) {
    throw failed(
      'BadValue',
      `The field '${slot.path}' must be an array but is of type ${typeName(value)} in document {_id: ${String(doc._id)}}`,
    )
  }
  const { $each, ...modifiers } = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] }
  if (!Array.isArray($each)) throw failed('BadValue', `The argument to $each in $push must be an array`)
  slot.set(modified([...(value ?? [])], copy($each), modifiers as Doc))
}

function modified(array: Value[], added: Value[], modifiers: Doc): Value[] {
  const { $position, $sort, $slice, ...unknown } = modifiers
  const [stranger] = Object.keys(unknown)
  if (stranger) throw failed('BadValue', `Unrecognized clause in $push: ${stranger}`)
  array.splice(whole('$position', $position) ?? array.length, 0, ...added)
  const ordered = $sort === undefined || $sort === null ? array : inOrder(array, $sort)
  const slice = whole('$slice', $slice)
  if (slice === undefined) return ordered
  return slice < 0 ? ordered.slice(slice) : ordered.slice(0, slice)
}

function whole(name: string, value: Value | undefined): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw failed('BadValue', `The value for ${name} must be an integer value but was given type: ${typeName(value)}`)
  }
  return value
}

function inOrder(array: Value[], by: Value): Value[] {
  if (isDoc(by)) return sorted(array as Doc[], Object.entries(by) as [string, 1 | -1][])
  if (by !== 1 && by !== -1)
    throw failed('BadValue', 'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  return sortValues(array, by)
}

const $addToSet: UpdateOperator = (slot, operand) => {
  const value = slot.get()
  if (value !== undefined && !Array.isArray(value)) {
    throw failed(
      'BadValue',
      `Cannot apply $addToSet to non-array field. Field named '${slot.path}' has non-array type ${typeName(value)}`,
    )
  }
  const added = isDoc(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(added)) throw failed('TypeMismatch', 'The argument to $each in $addToSet must be an array')
  const set = [...(value ?? [])]
  for (const element of added) if (!set.some(known => equal(known, element))) set.push(copy(element))
  slot.set(set)
}

function existing(slot: Slot, message: (type: string) => string): Value[] | undefined {
  const value = slot.get()
  if (value === undefined || Array.isArray(value)) return value
  throw failed('BadValue', message(typeName(value)))
}

const $pull: UpdateOperator = (slot, operand) => {
  const array = existing(slot, () => 'Cannot apply $pull to a non-array value')
  const test = elementMatcher(operand)
  if (array) slot.set(array.filter(element => !test(element)))
}

const $pullAll: UpdateOperator = (slot, operand) => {
  if (!Array.isArray(operand))
    throw failed('BadValue', `$pullAll requires an array argument but was given a ${typeName(operand)}`)
  const array = existing(slot, () => 'Cannot apply $pullAll to a non-array value')
  if (array) slot.set(array.filter(element => !operand.some(gone => equal(gone, element))))
}

const $pop: UpdateOperator = (slot, operand) => {
  if (operand !== 1 && operand !== -1)
    throw failed('FailedToParse', `$pop expects 1 or -1, found: ${stringify(operand)}`)
  const array = existing(slot, type => `Path '${slot.path}' contains an element of non-array type '${type}'`)
  if (array) slot.set(operand === 1 ? array.slice(0, -1) : array.slice(1))
}

export const arrayOperators: Record<string, UpdateOperator> = { $push, $addToSet, $pull, $pullAll, $pop }
