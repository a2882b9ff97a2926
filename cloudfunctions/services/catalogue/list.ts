import { listInput, listOutput } from '@shared/services/guide/catalogue'
import { papersOf, tripsOf } from '@shared/services/guide/guide'
import { action } from '../../_platform/call/action'
import { answered } from './answered'
import { offeredService } from './theService'

/**
 * Exactly the papers of this case, or where to go instead; for guests too, and nothing is kept of it. One trip.
 * @throws notFound, invalid by question for answers that do not lead to an end
 */
export const list = action
  .allow('service.read')
  .input(listInput)
  .ids({ service: offeredService })
  .output(listOutput)
  .query(({ input: { answers }, ctx }) => {
    const { spec, edition, stopped } = ctx.found.service
    const { kind, says, where } = answered(spec, answers)
    const papers = papersOf(spec, answers)
    return {
      papers: papers.map(({ when: _when, ...paper }) => paper),
      outcome: kind,
      says,
      where: where || null,
      edition,
      fee: spec.fee,
      days: spec.days,
      trips: tripsOf(papers),
      stopped,
    }
  })
