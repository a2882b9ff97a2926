import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { askAbout } from '../../_platform/photoChecks/ask'
import { photoTraces } from '../../_platform/photoChecks/collections'
import { sweepDue } from '../../_platform/setAside/each'
import { reports } from '../collections'
import { checking } from './checking'

/** At one run; what is left waits for the next minute. */
const most = 20

/**
 * Asks WeChat about photos that came, and about those of which no answer came; forgets questions that nobody answers any more. For the timer; running
 * twice is safe.
 */
export const checkPhotos = action
  .allow('system')
  .output(z.object({ asked: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(reports, 'byPhotoCheck', { before: now, limit: most }, report =>
      askAbout(checking, report, now),
    )
    const over = await sweepDue(photoTraces, 'byEnd', { before: now, limit: 5 * most }, ({ _id }) =>
      photoTraces.remove(_id),
    )
    return { asked: done, left: Math.max(left, over.left) }
  })
