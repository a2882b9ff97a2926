import { fail } from '@shared/errors'
import { boardItem, refuseBoardInput } from '@shared/reports/board'
import { action } from '../../_platform/call/action'
import { takenOff } from '../board/entry'
import { ownEntry } from '../board/theEntry'
import { itemOf } from '../board/view'

/** Whoever reported it does not want it shown: off at once, and for good. No reason is asked for. */
export const refuseBoard = action
  .allow('report.own')
  .input(refuseBoardInput)
  .of(ownEntry)
  .output(boardItem)
  .mutation(async ({ ctx }) => {
    const entry = await ctx.change(({ before }) => {
      if (!before) throw fail('notFound')
      return takenOff(before, 'refused')
    })
    return itemOf(entry, ctx.actor)
  })
