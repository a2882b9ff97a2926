import * as z from '@shared/z'
import { action } from '../../../_platform/call/action'
import { askAbout } from '../../../_platform/photoChecks/ask'
import { sweepDue } from '../../../_platform/setAside/each'
import { wallChecking } from '../../after/wall/checking'
import { wallPhotos } from '../../after/collections'
import { checking } from './checking'
import { treeDiaryEntries } from '../collections'

/** At one run; what is left waits for the next minute. */
const most = 20

/** Asks WeChat about photos of trees, and of the wall, that came, and about those of which no answer came. For the timer; running twice is safe. */
export const checkPhotos = action
  .allow('system')
  .output(z.object({ asked: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const due = { before: now, limit: most }
    const diary = await sweepDue(treeDiaryEntries, 'byPhotoCheck', due, entry => askAbout(checking, entry, now))
    const wall = await sweepDue(wallPhotos, 'byPhotoCheck', due, photo => askAbout(wallChecking, photo, now))
    return { asked: diary.done + wall.done, left: diary.left + wall.left }
  })
