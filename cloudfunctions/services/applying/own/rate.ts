import { applicationView, rateInput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { ownStep } from './own'
import { ownApplication } from '../theApplication'

/** How it was, once it was fetched. @throws notFound when it is not theirs, notNow, conflict */
export const rate = action
  .allow('service.own')
  .input(rateInput)
  .of(ownApplication)
  .output(applicationView)
  .mutation(({ input: { rating, note }, ctx }) =>
    ownStep(ctx, { event: 'rate', changes: () => ({ rating: { rating, note: note || null } }) }),
  )
