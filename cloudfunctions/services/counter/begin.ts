import { applicationView, stepInput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { caseAtCounter } from '../applying/theApplication'
import { counterStep } from './step'

/** Work on it begins: whoever applies cannot take it back any more. @throws notFound, notNow, conflict */
export const begin = action
  .allow('service.handle')
  .input(stepInput)
  .of(caseAtCounter)
  .output(applicationView)
  .mutation(({ ctx }) => counterStep(ctx, { event: 'begin' }))
