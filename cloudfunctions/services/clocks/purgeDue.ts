import { sweptOutput } from '@shared/services/applying'
import { thumbOf } from '@shared/thumb'
import { action } from '../../_platform/call/action'
import { deleteFiles } from '../../_platform/sdk'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds } from '../../_platform/time'
import { applications } from '../applying/collections'
import { filesIn } from '../applying/sealed'
import { purgeDrafts, purgeHandedIn } from './purgeDrafts'

/** At one run; what is left waits for the next minute. */
const most = 20
/** Of one call of the storage. */
const filesAtOnce = 50

/**
 * Deletes the photos of applications on the day that their service said, and what was filled in; and drafts that were handed in, thrown away, or left
 * lying. The files go first: as long as one is there, this is done again. For the timer.
 */
export const purgeDue = action
  .allow('system')
  .output(sweptOutput)
  .mutation(async ({ ctx }) => {
    const before = addSeconds(ctx.clock.now(), 0.001)
    const handedIn = await purgeHandedIn(before)
    const left = await purgeDrafts(before)
    const papers = await sweepDue(applications, 'byPurge', { before, limit: most }, async application => {
      const files = Object.values(filesIn(application)).flatMap(fileID => [thumbOf(fileID), fileID])
      for (let from = 0; from < files.length; from += filesAtOnce)
        await deleteFiles(files.slice(from, from + filesAtOnce))
      const papers = application.papers.map(({ id }) => ({ id, names: [] }))
      const gone = { papers, sealedFields: null, sealedPapers: null, key: null, purgeAt: null }
      return applications.save(application, { ...application, ...gone, version: application.version + 1 })
    })
    return {
      done: papers.done + handedIn.done + left.done,
      left: papers.left + handedIn.left + left.left,
    }
  })
