import { boardInput, boardOutput } from '@shared/reports/board'
import { action } from '../../_platform/call/action'
import { boardEntries } from './collections'
import { rowsOf } from './view'

const limit = 20

/** 公示栏, the newest first: for everybody, guests too. Two trips and one to the storage. */
export const board = action
  .allow('public.read')
  .input(boardInput)
  .output(boardOutput)
  .query(async ({ input }) => {
    const page = await boardEntries.page('byShown', { state: 'shown' }, { cursor: input?.cursor, limit })
    return { items: await rowsOf(page.items), next: page.next }
  })
