import { fail } from '@shared/errors'
import { applicationView, deliverInput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { caseAtCounter } from '../applying/theApplication'
import { fetchedBy } from './fetched'
import { counterStep } from './step'

/** Brought home to whoever asked for that, and signed for there. @throws notNow where it was not asked for, notFound, invalid, conflict */
export const deliver = action
  .allow('service.handle')
  .input(deliverInput)
  .of(caseAtCounter)
  .output(applicationView)
  .mutation(({ input, ctx }) =>
    counterStep(ctx, {
      event: 'deliver',
      changes: (before, at) => {
        if (!before.delivery) throw fail('notNow', { message: '他没说要送，请等他来取，按取件码交给他' })
        return { fetched: fetchedBy(before, input, true, at) }
      },
    }),
  )
