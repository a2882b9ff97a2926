import { fail } from '@shared/errors'
import { applicationView, refuseInput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { caseAtCounter } from '../applying/theApplication'
import { specOf } from '../applying/handIn/edition'
import { counterStep } from './step'

/**
 * It cannot be: for a reason of the service's own data, with its remedy, never for words alone. Who is refused because of papers and applies again is asked
 * for no new one (applying/correction.ts).
 * @throws invalid for a reason that the service has not, notFound, notNow, conflict
 */
export const refuse = action
  .allow('service.handle')
  .input(refuseInput)
  .of(caseAtCounter)
  .output(applicationView)
  .mutation(({ input, ctx }) =>
    counterStep(ctx, {
      event: 'refuse',
      note: input.note || null,
      changes: async before => {
        const { refusals } = await specOf(before.service.version)
        const refusal = refusals.find(({ id }) => id === input.reason)
        if (!refusal) throw fail('invalid', { fields: { reason: '请从这件事自己的理由里选一个' } })
        const { id, reason, remedy, forPapers = false } = refusal
        return { refusal: { id, reason, remedy, forPapers, note: input.note || null } }
      },
    }),
  )
