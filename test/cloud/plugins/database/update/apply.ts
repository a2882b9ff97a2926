/** Applies an update to a document, all of it or nothing. */
import { entryOf } from '../../../entryOf'
import { failed } from '../errors'
import { copy, equal, isDoc, stringify, type Doc, type Value } from '../values'
import { arrayOperators } from './arrays'
import { valueOperators, type UpdateOperator } from './operators'
import { concretePaths } from './positional'
import { slotAt } from './slots'

const operators: Record<string, UpdateOperator> = { ...valueOperators, ...arrayOperators }

/** These need no place when there is nothing yet. */
const onlyExisting = new Set(['$unset', '$rename', '$pull', '$pullAll', '$pop'])

export interface Change {
  operator: string
  path: string
  operand: Value
}

/**
 * Reads `{ $set: { … }, $inc: { … } }` into single changes.
 * @throws CloudError for unknown operators and for changes that would meet
 */
export function parseUpdate(update: Doc): Change[] {
  const changes = Object.entries(update).flatMap(([operator, fields]) => {
    if (!entryOf(operators, operator) && operator !== '$setOnInsert') {
      throw failed('FailedToParse', `Unknown modifier: ${operator}. Expected a valid update modifier`)
    }
    if (!isDoc(fields))
      throw failed('FailedToParse', `Modifiers operate on fields but we found another type: ${operator}`)
    return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }))
  })
  const paths = changes.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path, String(operand)] : [path],
  )
  for (const [at, path] of paths.entries()) {
    const met = paths
      .slice(0, at)
      .find(other => `${path}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${path}.`))
    if (met !== undefined) {
      throw failed('ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict at '${met}'`)
    }
  }
  return changes
}

/**
 * The document as it is after the changes; the given one stays as it was.
 * @param query what found it: the `$` in a path is the element that answered it
 * @throws CloudError where MongoDB refuses a type, a path, or a change of `_id`
 */
export function applyChanges(doc: Doc, changes: Change[], query: Doc, now: number): Doc {
  const changed = copy(doc)
  for (const { operator, path, operand } of changes) {
    const apply = entryOf(operators, operator)
    for (const concrete of apply ? concretePaths(changed, path, query) : []) {
      const slot = slotAt(changed, concrete, !onlyExisting.has(operator))
      if (slot) apply?.(slot, operand, { doc: changed, now })
    }
  }
  if (!equal(changed._id, doc._id)) {
    throw failed('ImmutableField', `Performing an update on the path '_id' would modify the immutable field '_id'`)
  }
  return changed
}

/** @throws CloudError for an `_id` or a field name that MongoDB refuses */
export function checkNewDocument(doc: Doc) {
  if (Array.isArray(doc._id) || doc._id instanceof RegExp) {
    throw failed('BadValue', `The '_id' value cannot be of type ${Array.isArray(doc._id) ? 'array' : 'regex'}`)
  }
  const stranger = Object.keys(doc).find(name => name.startsWith('$'))
  if (stranger) {
    throw failed(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${stranger}' in '${stringify(doc._id ?? null)}' is not valid for storage.`,
    )
  }
}
