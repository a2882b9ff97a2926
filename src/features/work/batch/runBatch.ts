/** Several reports at once: what can be done with how many, and what became of each. */
import type { ReportSummary } from '@shared/reports/contract'
import { sentenceOf } from '@/api/errors'
import { staffEventsOf } from '../handling/staffVerbs'
import type { Decision } from '../handling/useStaffChange'
import { handOver } from '../outgoing/outgoingQueue'

/** What is offered for several. */
export const batchVerbs = ['accept', 'transfer', 'suspend'] as const
export type BatchVerb = (typeof batchVerbs)[number]

/** Those with which it can be done. */
export const fitFor = <R extends Pick<ReportSummary, 'allowed'>>(verb: BatchVerb, reports: readonly R[]) =>
  reports.filter(report => staffEventsOf(report).includes(verb))

/** A report with which it was not done, and why. */
interface Missed {
  id: string
  place: string
  problem: string
}
export interface Outcome {
  verb: BatchVerb
  done: number
  /** Without a network, to be sent later. */
  kept: number
  missed: Missed[]
}

/** Each is a change of its own, with its own key: that one fails does not hold up the others. */
export async function runBatch(
  verb: BatchVerb,
  reports: readonly ReportSummary[],
  input: object = {},
): Promise<Outcome> {
  const outcome: Outcome = { verb, done: 0, kept: 0, missed: [] }
  for (const report of fitFor(verb, reports)) {
    const { id, version, place } = report
    const decided = { verb, input } as Decision
    await handOver({ ...decided, photos: [], report: { id, version, place: place.name } }).then(
      handed => (handed === 'kept' ? outcome.kept++ : outcome.done++),
      (error: unknown) => outcome.missed.push({ id, place: place.name, problem: sentenceOf(error) }),
    )
  }
  return outcome
}
