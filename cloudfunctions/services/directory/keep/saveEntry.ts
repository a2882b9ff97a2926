import { fail } from '@shared/errors'
import { keptEntryView, saveEntryInput } from '@shared/services/directory/directory'
import { action } from '../../../_platform/call/action'
import { entryOf, shippedEntry } from '../entries'
import { keptView, written } from './kept'
import { savedEntry } from './theEntry'

/** Somebody writes an entry of the directory, anew or over: it counts as checked today. @throws notFound, conflict when somebody was first */
export const saveEntry = action
  .allow('service.edit')
  .input(saveEntryInput)
  .of(savedEntry)
  .output(keptEntryView)
  .mutation(async ({ input, ctx }) => {
    const { id: named, version: _seen, ...words } = input
    const { personId, name } = ctx.actor
    const entry = await ctx.change(({ id, before, at }) => {
      if (!before && named !== undefined && !shippedEntry(id)) throw fail('notFound')
      return { after: written(before, id, words, { personId, name }, at) }
    })
    return keptView(entryOf(entry), ctx.clock.now())
  })
