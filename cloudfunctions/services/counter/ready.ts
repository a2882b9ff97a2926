import { applicationView, stepInput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { caseAtCounter } from '../applying/theApplication'
import { freeCode } from './giveOut/pickUp'
import { counterStep } from './step'

/** It is done and can be fetched: whoever applies has a code for it at once. @throws notFound, notNow, conflict */
export const ready = action
  .allow('service.handle')
  .input(stepInput)
  .of(caseAtCounter)
  .output(applicationView)
  .mutation(({ ctx }) =>
    counterStep(ctx, {
      event: 'ready',
      changes: async (before, at) => ({ pickUp: { code: await freeCode(before._id), at } }),
    }),
  )
