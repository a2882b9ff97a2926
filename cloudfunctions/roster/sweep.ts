import { sweepOutput } from '@shared/roster/contract'
import * as z from '@shared/z'
import { action } from '../_platform/call/action'
import { rosterFiles } from './collections'
import { discard } from './upload'

/** As many as one run deletes; the next minute goes on. */
const most = 50

/** Deletes files whose time is over: uploads that nobody imported, exports that were fetched or not. Twice is once. */
export const sweep = action
  .allow('system')
  .input(z.optional(z.strictObject({})))
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const { items } = await rosterFiles.page('byEnd', {}, { before: ctx.clock.now(), limit: most })
    for (const { file } of items) await discard(file)
    return { deleted: items.length }
  })
