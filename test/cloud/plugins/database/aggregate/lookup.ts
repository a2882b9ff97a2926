/** `$lookup`: joins what another collection has for each document, read by that collection's indexes. */
import { evaluate } from '../expressions/evaluate'
import { failed } from '../errors'
import { fieldOf, reach } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import { stagesOf, type Stage } from './stages'

/**
 * @param run reads a collection through a pipeline, under one further condition
 * @throws CloudError when the stage lacks what it needs
 */
export function lookedUp(docs: Doc[], stage: Doc, run: (from: string, pipeline: Stage[], own: Doc) => Doc[]): Doc[] {
  const { from, localField, foreignField, as, pipeline, let: variables = {} } = stage
  if (typeof from !== 'string' || typeof as !== 'string') throw failed('FailedToParse', '$lookup needs from and as')
  const joins = typeof localField === 'string' && typeof foreignField === 'string'
  if (!joins && pipeline === undefined)
    throw failed('FailedToParse', '$lookup needs localField and foreignField, or pipeline')
  const stages = pipeline === undefined ? [] : stagesOf(pipeline)
  return docs.map(doc => {
    const own = joins ? { [foreignField]: { $in: localValues(doc, localField) } } : {}
    const bound = bind(stages as Value, isDoc(variables) ? variables : {}, doc) as Stage[]
    return withField(doc, as, run(from, bound, own))
  })
}

/** What a document is joined by; nothing there joins with null and missing. */
function localValues(doc: Doc, path: string): Value[] {
  const values: Value[] = []
  reach(doc, path.split('.'), leaf => {
    values.push(...(Array.isArray(leaf) ? leaf : [leaf ?? null]))
    return false
  })
  return values.length ? values : [null]
}

/** Puts the values of the stage's variables in their places, so that an index can be used for them. */
function bind(value: Value, variables: Doc, doc: Doc): Value {
  if (Array.isArray(value)) return value.map(element => bind(element, variables, doc))
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bind(inner, variables, doc)]))
  const named = typeof value === 'string' ? /^\$\$([^.]+)(?:\.(.+))?$/.exec(value) : null
  const name = named?.[1] ?? ''
  if (!named || !Object.hasOwn(variables, name)) return value
  const bound = evaluate(variables[name] as Value, doc)
  const inner = named[2] === undefined || !isDoc(bound) ? bound : evaluate(`$${named[2]}`, bound)
  return { $literal: inner ?? null }
}

function withField(doc: Doc, path: string, value: Value): Doc {
  const [name = '', ...rest] = path.split('.')
  const inner = fieldOf(doc, name)
  return { ...doc, [name]: rest.length ? withField(isDoc(inner) ? inner : {}, rest.join('.'), value) : value }
}
