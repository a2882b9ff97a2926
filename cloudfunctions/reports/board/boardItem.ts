import { fail } from '@shared/errors'
import { boardItem as boardItemView, boardItemInput } from '@shared/reports/board'
import type { Id } from '@shared/ids'
import { action } from '../../_platform/call/action'
import type { PersonContext } from '../../_platform/call/context'
import { boardEntries } from './collections'
import { looksAfter } from './entry'
import { itemOf } from './view'

/** For whoever reported it and whoever looks after the board there; for others it is not there. */
async function theirs(id: Id<'report'>, { actor }: PersonContext) {
  const entry = await boardEntries.find(id)
  if (!entry || (entry.reporter.personId !== actor.personId && !looksAfter(entry, actor))) throw fail('notFound')
  return entry
}

/** How a report stands on the board: as everybody would read it, and what can be said about it. */
export const boardItem = action
  .allow('report.own')
  .input(boardItemInput)
  .ids({ id: theirs })
  .output(boardItemView)
  .query(({ ctx }) => itemOf(ctx.found.id, ctx.actor))
