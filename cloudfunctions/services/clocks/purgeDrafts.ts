/** Drafts whose time is over, and those that were handed in: gone with every photo that they ever named. */
import { sweepDue } from '../../_platform/setAside/each'
import { deleteFiles } from '../../_platform/sdk'
import type { Time } from '../../_platform/time'
import { applications } from '../applying/collections'
import type { Application } from '../applying/schema'
import { drafts, type Draft } from '../drafts/collections'
import { thrownAway } from '../drafts/kept'
import { photographedIn } from '../drafts/sealed'

/** At one run; what is left waits for the next minute. */
const most = 20
/** Of one call of the storage. */
const filesAtOnce = 50

/** The files go first: as long as the draft is there, this is done again. False when somebody went on with it meanwhile. */
async function purge(draft: Draft, at: Time): Promise<boolean> {
  if (!draft.over && !(await drafts.save(draft, { ...thrownAway(draft, at), version: draft.version + 1 }))) return false
  const { named } = photographedIn(draft)
  for (let from = 0; from < named.length; from += filesAtOnce) await deleteFiles(named.slice(from, from + filesAtOnce))
  return drafts.remove(draft._id)
}

/** Those that nobody went on with, or threw away. */
export const purgeDrafts = (before: Time) =>
  sweepDue(drafts, 'byPurge', { before, limit: most }, draft => purge(draft, before))

/** What was handed in is not kept beside it: of another phone too, that had it begun before. */
export const purgeHandedIn = (before: Time) =>
  sweepDue(applications, 'byDraft', { before, limit: most }, async application => {
    await withoutDraft(application, before)
    // Beside its version: whoever decides over it in the same moment is not second for that.
    return applications.updateIf(application._id, { 'drafted.id': application.drafted?.id ?? '' }, { drafted: null })
  })

async function withoutDraft({ drafted, submittedAt }: Application, at: Time): Promise<void> {
  const draft = drafted ? await drafts.find(drafted.id) : null
  // Begun after it was taken back, it is another one.
  if (draft && draft.begunAt <= submittedAt) await purge(draft, at)
}
