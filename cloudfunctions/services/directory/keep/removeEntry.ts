import { entryStepInput, keptEntryView } from '@shared/services/directory/directory'
import { action } from '../../../_platform/call/action'
import { entryOf } from '../entries'
import { entryBefore, keptView } from './kept'
import { keptEntry } from './theEntry'

/** Nobody is sent there any more; writing it again brings it back. @throws notFound, conflict */
export const removeEntry = action
  .allow('service.edit')
  .input(entryStepInput)
  .of(keptEntry)
  .output(keptEntryView)
  .mutation(async ({ ctx }) => {
    const { personId, name } = ctx.actor
    const by = { personId, name }
    const entry = await ctx.change(({ id, before, at }) => ({
      after: { ...entryBefore(before, id, by, at), by, removed: true, at },
    }))
    return keptView(entryOf(entry), ctx.clock.now())
  })
