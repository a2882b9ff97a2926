import { fail } from '@shared/errors'
import { draftView, saveDraftInput } from '@shared/services/drafts'
import { isOpenApplication } from '@shared/services/flow'
import { action } from '../../_platform/call/action'
import type { PersonContext } from '../../_platform/call/context'
import { isOwnUpload } from '../../_platform/files/uploads'
import { slotOf } from '../applying/application'
import { principal } from '../applying/handIn/mandate'
import { uploadsIn } from '../applying/handIn/papers'
import { turnsOf } from '../applying/handIn/turns'
import { offeredService } from '../catalogue/theService'
import { keptDraft } from './kept'
import { anyDraft } from './theDraft'
import { draftViewOf } from './view'

type HandedIn = Parameters<typeof uploadsIn>[0]

/** Photos of one's own; what they show, the server looks at when they are handed in. @throws fileRefused for anybody else's */
function ownUploads(papers: HandedIn, { actor }: PersonContext): HandedIn {
  papers.forEach(({ photos }, nth) =>
    photos.forEach((photo, at) => {
      if (!isOwnUpload(photo, actor.personId))
        throw fail('fileRefused', { fields: { [`papers.${nth}.photos.${at}`]: '照片没传好，请重新拍一张' } })
    }),
  )
  return papers
}

/** @throws notNow while one is running: it is handed in already, perhaps from another phone */
async function checkNotRunning(whom: string, service: string): Promise<void> {
  const { newest } = await turnsOf(slotOf(whom, service))
  const running = newest.find(({ state }) => isOpenApplication(state))
  if (running) throw fail('notNow', { message: `这件事已经交上去了（${running.no}），在「我的办件」里看进展` })
}

/**
 * What somebody filled in so far is kept, encrypted, so that it is there on their next phone: what the call names is written over what is there,
 * whatever phone wrote it, and the rest stays. Nothing of it is judged before it is handed in. An agent's is seen by that agent alone. Five trips.
 * @throws notFound when the caller may not act for them, notNow for what is handed in already, fileRefused, invalid
 */
export const saveDraft = action
  .allow('service.apply')
  .input(saveDraftInput)
  .of(anyDraft)
  .ids({ for: principal, service: offeredService, papers: ownUploads })
  .output(draftView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const kept = await ctx.change(async ({ id, before, found, at }) => {
      const whom = found.for?.personId ?? actor.personId
      const { spec, edition } = found.service
      if (!before || before.over) await checkNotRunning(whom, spec.id)
      const service = { id: spec.id, name: spec.name }
      return { after: keptDraft(before, { id, writer: actor.personId, whom, service, edition, said: input, at }) }
    })
    return draftViewOf(kept, actor)
  })
