import type { PersonContext } from '../../_platform/call/context'
import { action } from '../../_platform/call/action'
import type { Target } from '../../_platform/data/change'
import { applicationView, handOutInput } from '@shared/services/applying'
import { applications } from '../applying/collections'
import { mayDecide } from '../applying/parties'
import type { Application } from '../applying/schema'
import { fetchedBy } from './fetched'
import { waitingBy } from './pickUp'
import { counterStep } from './step'

/** What waits by a code. */
const waiting: Target<Application, { code: string }, never, false> = {
  collection: applications,
  id: async ({ code }, ctx: PersonContext) => (await waitingBy(code, ctx))._id,
  may: (application, { actor }) => mayDecide(application, actor),
  together: false,
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
    counterStep(ctx, { event: 'handOut', changes: (before, at) => ({ fetched: fetchedBy(before, input, false, at) }) }),
  )
