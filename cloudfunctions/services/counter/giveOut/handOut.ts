import type { PersonContext } from '../../../_platform/call/context'
import { action } from '../../../_platform/call/action'
import type { Target } from '../../../_platform/data/change'
import { applicationView, handOutInput } from '@shared/services/applying'
import { applications } from '../../applying/collections'
import { mayDecide } from '../../applying/parties'
import type { Application } from '../../applying/schema'
import { fetchedBy } from './fetched'
import { givenOut } from './givenOut'
import { waitingBy } from './pickUp'
import { counterStep } from '../step'

/** What waits by a code. */
const waiting: Target<Application, { code: string; ends?: string | undefined }, never, boolean> = {
  collection: applications,
  id: async ({ code }, ctx: PersonContext) => (await waitingBy(code, ctx))._id,
  may: (application, { actor }) => mayDecide(application, actor),
  // When it ends is written where its owner is reminded of it.
  together: (_ctx, { ends }) => ends !== undefined,
}

/**
 * Given out by its code, whoever of the counter had it, and signed for: by whoever applies, their agent, or a relative who is named.
 * @throws notFound for a code that nothing waits by, invalid, conflict
 */
export const handOut = action
  .allow('service.handle')
  .input(handOutInput)
  .of(waiting)
  .output(applicationView)
  .mutation(({ input, ctx }) =>
    counterStep(ctx, {
      event: 'handOut',
      changes: async (before, at, transaction) => ({
        fetched: fetchedBy(before, input, false, at),
        ...(await givenOut(before, input.ends, transaction, at)),
      }),
    }),
  )
