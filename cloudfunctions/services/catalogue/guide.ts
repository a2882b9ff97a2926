import { guideInput, guideOutput } from '@shared/services/guide/catalogue'
import { action } from '../../_platform/call/action'
import { forWhom, knownOf } from './known'
import { offeredService } from './theService'

/**
 * All that the phone needs to ask the questions of a service by itself: no further trip until papers are handed in. For guests too; nothing is
 * kept of what is asked. One trip, and one for the age where it is asked. @throws notFound
 */
export const guide = action
  .allow('service.read')
  .input(guideInput)
  .ids({ service: offeredService, for: forWhom })
  .output(guideOutput)
  .query(async ({ ctx }) => {
    const { found, actor, clock } = ctx
    const { service, for: principal } = found
    const who = principal ? { ...principal, ownId: null } : { ...actor, ownId: actor.personId }
    return { ...service, known: await knownOf(service.spec, who, clock.now()) }
  })
