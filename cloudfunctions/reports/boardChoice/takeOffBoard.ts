import { fail } from '@shared/errors'
import { boardItem, takeOffBoardInput } from '@shared/reports/board'
import { action } from '../../_platform/call/action'
import { takenOff } from '../board/entry'
import { entryOfStaff } from '../board/theEntry'
import { itemOf } from '../board/view'

/** Staff take it off the board, or do not agree to it: one person is enough. It can be chosen again. */
export const takeOffBoard = action
  .allow('report.board')
  .input(takeOffBoardInput)
  .of(entryOfStaff)
  .output(boardItem)
  .mutation(async ({ ctx }) => {
    const entry = await ctx.change(({ before }) => {
      if (!before) throw fail('notFound')
      return takenOff(before, 'off')
    })
    return itemOf(entry, ctx.actor)
  })
