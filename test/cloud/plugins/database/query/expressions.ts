/** Aggregation expressions, evaluated by mingo. */
import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import type { Doc, Value } from '../values'

/** How mingo runs here: strict, without JavaScript in queries, and never changing what it is given. */
export const mingoOptions = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  failOnError: true,
  scriptEnabled: false,
}

const context = Context.init({ accumulator: accumulators, expression: expressions })

export const evaluate = (expression: Value, doc: Doc): unknown => evalExpr(doc, expression, { ...mingoOptions, context })
