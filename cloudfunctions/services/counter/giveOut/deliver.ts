import { fail } from '@shared/errors'
import { applicationView, deliverInput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { caseAtCounter } from '../../applying/theApplication'
import { fetchedBy } from './fetched'
import { givenOut } from './givenOut'
import { counterStep } from '../step'

/** Brought home to whoever asked for that, and signed for there. @throws notNow where it was not asked for, notFound, invalid, conflict */
export const deliver = action
  .allow('service.handle')
  .input(deliverInput)
  .of({ ...caseAtCounter, together: (_ctx: unknown, { ends }: { ends?: string | undefined }) => ends !== undefined })
  .output(applicationView)
  .mutation(({ input, ctx }) =>
    counterStep(ctx, {
      event: 'deliver',
      changes: async (before, at, transaction) => {
        if (!before.delivery) throw fail('notNow', { message: '他没说要送，请等他来取，按取件码交给他' })
        return {
          fetched: fetchedBy(before, input, true, at),
          ...(await givenOut(before, input.ends, transaction, at)),
        }
      },
    }),
  )
