import { diaryWaitsInput, diaryWaitsOutput } from '@shared/festival/trees/trees'
import { action } from '../../../_platform/call/action'
import { treeDiaryEntries } from '../collections'
import { entryViews } from '../view'

/** What of trees' diaries waits for a human's look, the newest first. One trip after the caller's, and one to the storage. */
export const diaryWaits = action
  .allow('festival.plan')
  .input(diaryWaitsInput)
  .output(diaryWaitsOutput)
  .query(async ({ input, ctx }) => {
    const { items, next } = await treeDiaryEntries.page('byState', { state: 'waits' }, input)
    return { items: await entryViews(items, ctx.actor), next }
  })
