import { changesInput, changesOutput } from '@shared/grid/contract'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { viewOf } from './changeViews'
import { gridChanges } from './collections'
import { communityCode } from '../places/community'
import { publicPlace } from '../places/resolvers'

/** What was changed at a node or below it, and what is planned: who, when, and from when it holds. Two trips. */
export const changes = action
  .allow('grid.staff')
  .input(changesInput)
  .ids({ node: publicPlace })
  .output(changesOutput)
  .query(async ({ input, ctx }) => {
    const { node: places = communityCode, planned, cursor, limit } = input
    const now = ctx.clock.now()
    const page = await (planned
      ? gridChanges.page('byStart', { places }, { cursor, limit, from: now })
      : gridChanges.page('byPlace', { places }, { cursor, limit }))
    return { items: viewsOf(gridChanges, page.items, change => viewOf(change, ctx.actor, now)), next: page.next }
  })
