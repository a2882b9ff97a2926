import { applicationView, stepInput } from '@shared/services/applying'
import { action } from '../../_platform/call/action'
import { caseAtCounter } from '../applying/theApplication'
import { counterStep } from './step'

/** 受理: the papers are complete, and from here on the service's days run. @throws notFound, notNow, conflict */
export const accept = action
  .allow('service.handle')
  .input(stepInput)
  .of(caseAtCounter)
  .output(applicationView)
  .mutation(({ ctx }) => counterStep(ctx, { event: 'accept' }))
