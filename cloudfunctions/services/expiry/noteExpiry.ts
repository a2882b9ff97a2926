import { fail } from '@shared/errors'
import { endingView, noteExpiryInput } from '@shared/services/expiry'
import { action } from '../../_platform/call/action'
import { offeredService } from '../catalogue/theService'
import { checkUntil, endingOf, noted } from './permit'
import { ownPermit } from './thePermit'
import { permitView } from './view'

/** Somebody notes when their permit ends, and is told in time; or wants to hear nothing of it any more. @throws invalid for a day that cannot be */
export const noteExpiry = action
  .allow('service.own')
  .input(noteExpiryInput)
  .of(ownPermit)
  .ids({ service: offeredService })
  .output(endingView)
  .mutation(async ({ input, ctx }) => {
    const { until } = input
    const { personId, name } = ctx.actor
    const permit = await ctx.change(({ id, before, found, at }) => {
      const ending = endingOf(found.service.spec.id)
      if (!ending) throw fail('invalid', { fields: { service: '这件事办下来没有到期的日子，不用记' } })
      if (until !== null) checkUntil(until, at)
      const service = { id: ending.service, name: ending.name }
      return { after: noted(before, { _id: id, who: { personId, name }, service, until }, at) }
    })
    return permitView(permit, ctx.clock.now())
  })
