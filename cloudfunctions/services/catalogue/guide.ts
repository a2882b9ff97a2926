import { guideInput, guideOutput } from '@shared/services/catalogue'
import { action } from '../../_platform/call/action'
import { offeredService } from './theService'

/**
 * All that the phone needs to ask the questions of a service by itself: no further trip until papers are handed in. For guests too; nothing is
 * kept of what is asked. One trip. @throws notFound
 */
export const guide = action
  .allow('service.read')
  .input(guideInput)
  .ids({ service: offeredService })
  .output(guideOutput)
  .query(({ ctx }) => ({ ...ctx.found.service, known: {} }))
