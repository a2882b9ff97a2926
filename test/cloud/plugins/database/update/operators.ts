/** Update operators for single values, refusing the types that MongoDB refuses. */
import { entryOf } from '../../../entryOf'
import { failed } from '../errors'
import { compare, copy, isDoc, rankOf, Rank, type Doc, type Value } from '../values'
import { slotAt, type Slot } from './slots'

/** Changes one place of a document; `now` is in milliseconds. */
interface UpdateContext {
  doc: Doc
  now: number
}
export type UpdateOperator = (slot: Slot, operand: Value, context: UpdateContext) => void

const names: Record<Rank, string> = {
  [Rank.Null]: 'null',
  [Rank.Number]: 'double',
  [Rank.String]: 'string',
  [Rank.Object]: 'object',
  [Rank.Array]: 'array',
  [Rank.Binary]: 'binData',
  [Rank.ObjectId]: 'objectId',
  [Rank.Boolean]: 'bool',
  [Rank.Date]: 'date',
  [Rank.RegExp]: 'regex',
}

/** MongoDB's name of a value's type, for its messages. */
export const typeName = (value: Value | undefined) => (value === undefined ? 'missing' : names[rankOf(value)])

const lastName = (path: string) => path.split('.').at(-1)

function arithmetic(
  name: string,
  verb: string,
  whenMissing: (by: number) => number,
  apply: (a: number, b: number) => number,
) {
  const operator: UpdateOperator = (slot, operand, { doc }) => {
    if (typeof operand !== 'number') {
      throw failed('TypeMismatch', `Cannot ${verb} with non-numeric argument: {${slot.path}: ${typeName(operand)}}`)
    }
    const value = slot.get()
    if (value === undefined) return slot.set(whenMissing(operand))
    if (typeof value !== 'number') {
      throw failed(
        'TypeMismatch',
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${String(doc._id)}} has the field ` +
          `'${lastName(slot.path)}' of non-numeric type ${typeName(value)}`,
      )
    }
    slot.set(apply(value, operand))
  }
  return operator
}

const extreme =
  (turn: 1 | -1): UpdateOperator =>
  (slot, operand) => {
    const value = slot.get()
    if (value === undefined || compare(operand, value) * turn < 0) slot.set(copy(operand))
  }

const $rename: UpdateOperator = (slot, operand, { doc }) => {
  if (typeof operand !== 'string') {
    throw failed('BadValue', `The 'to' field for $rename must be a string: ${slot.path}: ${typeName(operand)}`)
  }
  const value = slot.get()
  if (value === undefined) return
  const target = slotAt(doc, operand, true)
  slot.unset()
  target?.set(value)
}

const bits: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const $bit: UpdateOperator = (slot, operand) => {
  const value = slot.get() ?? 0
  if (!isDoc(operand)) throw failed('BadValue', 'The $bit modifier is not compatible with a non-object')
  if (!Number.isInteger(value))
    throw failed('BadValue', `Cannot apply $bit to a value of non-integral type ${typeName(value)}`)
  const result = Object.entries(operand).reduce((bitsSoFar, [name, by]) => {
    const apply = entryOf(bits, name)
    if (!apply || !Number.isInteger(by))
      throw failed('BadValue', `The $bit modifier only supports whole 'and', 'or' and 'xor'`)
    return apply(bitsSoFar, by as number)
  }, value as number)
  slot.set(result)
}

export const valueOperators: Record<string, UpdateOperator> = {
  $set: (slot, operand) => slot.set(copy(operand)),
  $unset: slot => slot.unset(),
  $inc: arithmetic(
    '$inc',
    'increment',
    by => by,
    (value, by) => value + by,
  ),
  $mul: arithmetic(
    '$mul',
    'multiply',
    () => 0,
    (value, by) => value * by,
  ),
  $min: extreme(1),
  $max: extreme(-1),
  $rename,
  $bit,
  $currentDate: (slot, _operand, { now }) => slot.set(new Date(now)),
}
