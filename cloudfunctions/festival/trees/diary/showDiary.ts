import { diaryEntry, diaryStepInput } from '@shared/festival/trees/trees'
import { action } from '../../../_platform/call/action'
import { stepOfEntry } from './steps'
import { anEntry } from '../theTree'

/** Staff have looked at what a program doubted: everybody may see it. @throws notFound, notNow, conflict */
export const showDiary = action
  .allow('festival.plan')
  .input(diaryStepInput)
  .of(anEntry)
  .output(diaryEntry)
  .mutation(({ ctx }) => stepOfEntry(ctx, 'show'))
