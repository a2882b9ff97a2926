/** The parts of a query. */
import { isDoc, type Doc, type Value } from '../values'

/** The clauses that must all hold: nested `$and`s are opened. */
export function conjunctsOf(query: Doc): [string, Value][] {
  return Object.entries(query).flatMap(([key, value]): [string, Value][] =>
    key === '$and' && Array.isArray(value)
      ? value.flatMap(branch => (isDoc(branch) ? conjunctsOf(branch) : []))
      : [[key, value]],
  )
}

/** Whether a condition is made of operators, rather than a value to be equal to. */
export const isOperators = (condition: Value | undefined): condition is Doc =>
  isDoc(condition) && (Object.keys(condition)[0]?.startsWith('$') ?? false)

/** The fields that a query asks about, for messages. */
export function fieldsOf(query: Doc): string[] {
  const names = Object.entries(query).flatMap(([key, value]) =>
    key.startsWith('$') && Array.isArray(value)
      ? value.flatMap(branch => (isDoc(branch) ? fieldsOf(branch) : []))
      : [key],
  )
  return [...new Set(names)]
}
