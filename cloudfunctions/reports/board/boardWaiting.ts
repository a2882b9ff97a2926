import { boardWaitingInput, boardWaitingOutput } from '@shared/reports/board'
import { action } from '../../_platform/call/action'
import { partsOf } from '../../grid/places/parts'
import { boardEntries } from './collections'
import { itemsOf } from './view'

/** What waits for a second person in the caller's part of the grid, the oldest first. */
export const boardWaiting = action
  .allow('report.board')
  .input(boardWaitingInput)
  .output(boardWaitingOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const { cursor, limit } = input ?? {}
    const page = await boardEntries.page(
      'byWaiting',
      { ladder: partsOf(actor, 'report.board') },
      { from: '', cursor, limit },
    )
    return { items: await itemsOf(page.items, actor), next: page.next }
  })
