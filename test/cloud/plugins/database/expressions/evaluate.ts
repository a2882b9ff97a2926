/** Aggregation expressions: mingo's, with ours where MongoDB differs. */
import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import type { Doc, Value } from '../values'
import { dateOperators } from './dates'
import { strictOperators } from './strict'

const context = Context.init({
  accumulator: { ...accumulators },
  expression: { ...expressions, ...strictOperators, ...dateOperators },
  pipeline: { ...stages },
  projection: { ...projections },
})

/** How mingo runs here: strict, and without JavaScript in queries. */
export const mingoOptions = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  failOnError: true,
  scriptEnabled: false,
  context,
}

/** The value of an expression for a document; undefined when it is missing. */
export const evaluate = (expression: Value, doc: Doc) => evalExpr(doc, expression, mingoOptions) as Value | undefined
