import { boardWaitingInput, boardWaitingOutput } from '@shared/reports/board'
import { scopesOf, type Actor } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { communityCode } from '../../grid/places/community'
import { boardEntries } from './collections'
import { itemsOf } from './view'

const nodesOf = (actor: Actor): string[] =>
  scopesOf(actor, 'report.board').map(({ scope, node }) => (scope === 'all' || node === null ? communityCode : node))

/** What waits for a second person in the caller's part of the grid, the oldest first. */
export const boardWaiting = action
  .allow('report.board')
  .input(boardWaitingInput)
  .output(boardWaitingOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const { cursor, limit } = input ?? {}
    const page = await boardEntries.page('byWaiting', { ladder: nodesOf(actor) }, { from: '', cursor, limit })
    return { items: await itemsOf(page.items, actor), next: page.next }
  })
