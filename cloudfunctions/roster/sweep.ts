import { sweepOutput } from '@shared/roster/contract'
import { action } from '../_platform/call/action'
import { sweepDue } from '../_platform/setAside/each'
import { rosterFiles } from './collections'
import { discard } from './upload'

/** As many as one run deletes; the next minute goes on. */
const most = 50

/** Deletes files whose time is over: uploads that nobody imported, exports that were fetched or not. Twice is once. */
export const sweep = action
  .allow('system')
  .output(sweepOutput)
  .mutation(async ({ ctx }) => {
    const due = { before: ctx.clock.now(), limit: most }
    const { done, left } = await sweepDue(rosterFiles, 'byEnd', due, async ({ file }) => (await discard(file), true))
    return { deleted: done, left }
  })
