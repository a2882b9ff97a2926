/** mingo's operators for aggregation, with ours where MongoDB differs. */
import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'

export const aggregationContext = Context.init({
  accumulator: accumulators,
  expression: expressions,
  pipeline: stages,
  projection: projections,
  query: queries,
})
