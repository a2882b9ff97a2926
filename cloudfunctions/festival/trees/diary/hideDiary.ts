import { diaryEntry, diaryStepInput } from '@shared/festival/trees/trees'
import { action } from '../../../_platform/call/action'
import { stepOfEntry } from './steps'
import { anEntry } from '../theTree'

/** Nobody sees it any more: staff take away what should not stand there, and whoever took the photo takes it back. @throws notFound, notNow, conflict */
export const hideDiary = action
  .allow('festival.join')
  .input(diaryStepInput)
  .of(anEntry)
  .output(diaryEntry)
  .mutation(({ ctx }) => stepOfEntry(ctx, 'hide'))
