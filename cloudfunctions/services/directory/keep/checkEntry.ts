import { entryStepInput, keptEntryView } from '@shared/services/directory/directory'
import { action } from '../../../_platform/call/action'
import { dateOf } from '../../../_platform/time'
import { entryOf } from '../entries'
import { entryBefore, keptView } from './kept'
import { keptEntry } from './theEntry'

/** Somebody called there: it is as it stands. @throws notFound, conflict */
export const checkEntry = action
  .allow('service.edit')
  .input(entryStepInput)
  .of(keptEntry)
  .output(keptEntryView)
  .mutation(async ({ ctx }) => {
    const { personId, name } = ctx.actor
    const by = { personId, name }
    const entry = await ctx.change(({ id, before, at }) => ({
      after: { ...entryBefore(before, id, by, at), by, checkedOn: dateOf(at), at },
    }))
    return keptView(entryOf(entry), ctx.clock.now())
  })
