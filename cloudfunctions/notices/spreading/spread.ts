import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { notices } from '../collections'
import { spreadOne } from './slices'

/** Goes on with the fan-out of one notice, at once after it was published. Only for functions. */
export const spread = action
  .allow('system')
  .input(z.strictObject({ id: z.id }))
  .output(z.object({ told: z.int(), left: z.int() }))
  .mutation(async ({ input, ctx }) => {
    const notice = await notices.find(input.id)
    return notice ? spreadOne(notice, ctx.clock) : { told: 0, left: 0 }
  })
