import { keptEntriesOutput } from '@shared/services/directory/directory'
import { action } from '../../../_platform/call/action'
import { allEntries } from '../entries'
import { keptView } from './kept'

/** The directory for whoever keeps it: what nobody has checked for longest first, removed ones last. One trip. */
export const keptEntries = action
  .allow('service.edit')
  .output(keptEntriesOutput)
  .query(async ({ ctx }) => {
    const now = ctx.clock.now()
    const entries = await allEntries()
    const items = entries
      .map(entry => keptView(entry, now))
      .sort((one, other) => Number(one.removed) - Number(other.removed) || (one.checkedOn < other.checkedOn ? -1 : 1))
    return { items, next: null }
  })
