/** Answers as they come in: the server walks the same guide as the phone. */
import { fail } from '@shared/errors'
import { faultsIn, outcomeOf } from '@shared/services/guide/guide'
import type { Answers, Outcome, ServiceSpec } from '@shared/services/guide/spec'

/** Where these answers end. @throws invalid with a sentence for what is missing, unknown or off the way: nothing is silently left out */
export function answered(spec: ServiceSpec, answers: Answers): Outcome {
  const faults = Object.entries(faultsIn(spec, answers))
  const outcome = outcomeOf(spec, answers)
  if (faults.length > 0 || !outcome)
    throw fail('invalid', { fields: Object.fromEntries(faults.map(([id, says]) => [`answers.${id}`, says])) })
  return outcome
}
