import { endingView, noteExpiryInput } from '@shared/services/expiry'
import { action } from '../../_platform/call/action'
import { offeredService } from '../catalogue/theService'
import { noteUse } from '../noteUse'
import { notedFor } from './permit'
import { ownPermit, permitsOf } from './thePermit'
import { permitView } from './view'

/**
 * Somebody notes when their permit ends, or that of whom they act for, and is told in time; or wants to hear nothing of it any more.
 * @throws invalid for a day that cannot be, notFound for somebody who does not let them act
 */
export const noteExpiry = action
  .allow('service.own')
  .input(noteExpiryInput)
  .of(ownPermit)
  .ids({ service: offeredService, for: permitsOf })
  .output(endingView)
  .mutation(async ({ input, ctx }) => {
    const { until } = input
    const { actor } = ctx
    const permit = await ctx.change(async ({ before, found, at }) => {
      const { personId, name } = found.for ?? actor
      const isAgent = personId !== actor.personId
      const { spec } = found.service
      const agent = isAgent ? actor.personId : null
      const after = notedFor(before, { who: { personId, name }, spec, until, agent }, at)
      if (isAgent) await noteUse(ctx, personId, 'noteExpiry', spec.id)
      return { after }
    })
    return permitView(permit, ctx.clock.now())
  })
