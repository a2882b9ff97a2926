/** Aggregation: the first stages are read by an index, the rest is mingo's. */
import type { AdminRequest, Caller } from '../../../plugin'
import { Aggregator } from 'mingo/aggregator'
import { invalid } from '../errors'
import { mingoOptions } from '../query/expressions'
import type { Sort } from '../query/plan'
import { aggregationContext } from './context'
import { readSort } from '../request'
import { attempted, type Runner } from '../runner'
import { isDoc, parseEjson, type Doc, type Value } from '../values'

type Stage = [key: string, value: Value]

/** Runs the stages of a request. @throws CloudError for a stage that is unknown or wrong */
export async function aggregate(runner: Runner, request: AdminRequest, caller: Caller): Promise<Value[]> {
  const stages = readStages(request.stages, runner.host.now())
  const { question, rest } = frontOf(stages)
  const docs = await runner.find(request, caller, question)
  if (!rest.length) return docs
  const options = { ...mingoOptions, context: aggregationContext }
  return attempted(() => new Aggregator(rest.map(([key, value]) => ({ [key]: value })), options).run(docs) as Value[])
}

function readStages(stages: unknown, now: number): Stage[] {
  if (!Array.isArray(stages)) throw invalid('stages must be an array')
  return (stages as { stageKey?: unknown; stageValue?: unknown }[]).map(({ stageKey, stageValue }) => {
    if (typeof stageKey !== 'string') throw invalid('a stage needs a stageKey')
    return [stageKey, parseEjson(stageValue, now)]
  })
}

/** What `$match`, `$sort`, `$skip` and `$limit` at the beginning ask for, as one question. */
function frontOf(stages: Stage[]) {
  const matches: Doc[] = []
  let sort: Sort = []
  let skip: number | undefined
  let limit: number | undefined
  let at = 0
  for (const [key, value] of stages) {
    if (key === '$match' && isDoc(value) && !sort.length && skip === undefined) matches.push(value)
    else if (key === '$sort' && isDoc(value) && !sort.length && skip === undefined) sort = readSort(value)
    else if (key === '$skip' && typeof value === 'number' && skip === undefined) skip = value
    else if (key === '$limit' && typeof value === 'number') {
      limit = value
      at++
      break
    } else break
    at++
  }
  const query = matches.length > 1 ? { $and: matches } : (matches[0] ?? {})
  return { question: { query, sort, skip, limit }, rest: stages.slice(at) }
}
