import { applicationView, getInput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { seenApplication } from '../theApplication'
import { viewOf } from '../view'

/** One application, whole, for whoever applies and for the counter. Three trips, four with photos of one's own. @throws notFound */
export const get = action
  .allow('service.own')
  .input(getInput)
  .ids({ id: seenApplication })
  .output(applicationView)
  .query(({ ctx }) => viewOf(ctx.found.id, ctx))
