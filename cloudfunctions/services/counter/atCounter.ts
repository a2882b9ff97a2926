import { applicationView, atCounterInput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { viewOf } from '../applying/view'
import { waitingBy } from './giveOut/pickUp'

/** Whose it is that waits by a code, before it is given out. @throws notFound for a code that nothing waits by */
export const atCounter = action
  .allow('service.handle')
  .input(atCounterInput)
  .output(applicationView)
  .query(async ({ input, ctx }) => viewOf(await waitingBy(input.code, ctx), ctx))
