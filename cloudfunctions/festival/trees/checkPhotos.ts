import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { askAbout } from '../../_platform/photoChecks/ask'
import { sweepDue } from '../../_platform/setAside/each'
import { checking } from './checking'
import { treeDiaryEntries } from './collections'

/** At one run; what is left waits for the next minute. */
const most = 20

/** Asks WeChat about photos of trees that came, and about those of which no answer came. For the timer; running twice is safe. */
export const checkPhotos = action
  .allow('system')
  .output(z.object({ asked: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(treeDiaryEntries, 'byPhotoCheck', { before: now, limit: most }, entry =>
      askAbout(checking, entry, now),
    )
    return { asked: done, left }
  })
