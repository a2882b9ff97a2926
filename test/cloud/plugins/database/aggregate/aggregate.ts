/** Aggregation: what stands at the front is read by an index, the other stages run one after another. */
import { randomInt } from 'node:crypto'
import { Aggregator } from 'mingo/aggregator'
import type { AdminRequest, Caller } from '../../../plugin'
import { failed, invalid } from '../errors'
import { mingoOptions } from '../expressions/evaluate'
import type { Question } from '../query/find'
import { matcher } from '../query/match'
import type { Sort } from '../query/plan'
import { sorted } from '../query/sort'
import { readSort, text } from '../request'
import { attempted, type Runner } from '../runner'
import { isDoc, parseEjson, type Doc, type Value } from '../values'
import { buckets } from './bucket'
import { nearest } from './geoNear'
import { lookedUp } from './lookup'
import { stagesOf, type Read, type Stage } from './stages'

/** What an aggregation answers without a `$limit`; reported by the community, not documented (PLATFORM §3.5). */
const usualDocuments = 20

/** Runs the stages of a request. @throws CloudError for a stage that is unknown or wrong */
export async function aggregate(runner: Runner, request: AdminRequest, caller: Caller): Promise<Doc[]> {
  const stages = readStages(request.stages, runner.host.now())
  const collection = text(request, 'collectionName')
  const reading = runner.reading(request, caller)
  try {
    const docs = attempted(() => runPipeline(collection, stages, reading.read))
    return stages.some(([key]) => key === '$limit') ? docs : docs.slice(0, usualDocuments)
  } finally {
    reading.finish()
  }
}

function readStages(stages: unknown, now: number): Stage[] {
  if (!Array.isArray(stages)) throw invalid('stages must be an array')
  return stages.map((stage: { stageKey?: unknown; stageValue?: unknown } | null) => {
    const { stageKey, stageValue } = stage ?? {}
    if (typeof stageKey !== 'string') throw invalid('a stage needs a stageKey')
    return [stageKey, parseEjson(stageValue, now)]
  })
}

/** The documents of a collection after all stages; `extra` is a further condition on what is read. */
function runPipeline(collection: string, stages: Stage[], read: Read, extra: Doc = {}): Doc[] {
  const [first] = stages
  if (first?.[0] === '$geoNear') return runStages(nearest(collection, first[1], read, extra), stages.slice(1), read)
  const { question, rest } = frontOf(stages)
  const query = Object.keys(extra).length ? { $and: [extra, question.query] } : question.query
  return runStages(read(collection, { ...question, query }), rest, read)
}

const byMingo = new Set(
  (
    '$addFields $set $unset $bucketAuto $group $limit $project $redact $replaceRoot $replaceWith ' +
    '$skip $sortByCount $unwind'
  ).split(' '),
)

function runStages(docs: Doc[], stages: Stage[], read: Read): Doc[] {
  return stages.reduce((before, [key, value]) => {
    switch (key) {
      case '$match':
        return before.filter(matcher(fieldsOf(key, value)))
      case '$sort':
        return sorted(before, readSort(fieldsOf(key, value)))
      case '$lookup':
        return lookedUp(before, fieldsOf(key, value), (from, pipeline, own) => runPipeline(from, pipeline, read, own))
      case '$bucket':
        return buckets(before, fieldsOf(key, value))
      case '$sample':
        return sample(before, fieldsOf(key, value).size)
      case '$count':
        return before.length ? [{ [String(value)]: before.length }] : []
      case '$facet':
        return [facets(before, fieldsOf(key, value), read)]
    }
    if (!byMingo.has(key)) throw failed('Location40324', `Unrecognized pipeline stage name, or none for here: '${key}'`)
    return new Aggregator([{ [key]: value }], mingoOptions).run<Doc>(before)
  }, docs)
}

/** Documents by chance, none of them twice. */
function sample(docs: Doc[], size: Value | undefined): Doc[] {
  if (typeof size !== 'number' || size < 0)
    throw failed('Location28747', 'size argument to $sample must be a positive number')
  const rest = [...docs]
  return Array.from({ length: Math.min(Math.floor(size), docs.length) }, () =>
    rest.splice(randomInt(rest.length), 1),
  ).flat()
}

function facets(docs: Doc[], pipelines: Doc, read: Read): Doc {
  return Object.fromEntries(
    Object.entries(pipelines).map(([name, stages]) => [name, runStages([...docs], stagesOf(stages), read)]),
  )
}

function fieldsOf(key: string, value: Value): Doc {
  if (!isDoc(value)) throw failed('Location15959', `the ${key} stage needs an object`)
  return value
}

/** What `$match`, `$sort`, `$skip` and `$limit` at the beginning ask for, as one question. */
function frontOf(stages: Stage[]): { question: Question; rest: Stage[] } {
  const matches: Doc[] = []
  let sort: Sort = []
  let skip: number | undefined
  let limit: number | undefined
  let at = 0
  for (const [key, value] of stages) {
    const paged = sort.length > 0 || skip !== undefined
    if (key === '$match' && isDoc(value) && !paged) matches.push(value)
    else if (key === '$sort' && isDoc(value) && !paged) sort = readSort(value)
    else if (key === '$skip' && typeof value === 'number' && skip === undefined) skip = value
    else if (key === '$limit' && typeof value === 'number' && value > 0) limit = value
    else break
    at++
    if (limit !== undefined) break
  }
  const query = matches.length > 1 ? { $and: matches } : (matches[0] ?? {})
  return { question: { query, sort, skip, limit, whole: limit === undefined }, rest: stages.slice(at) }
}
