import { fail } from '@shared/errors'
import { agreeBoardInput, boardItem } from '@shared/reports/board'
import { action } from '../../_platform/call/action'
import { agreed } from '../board/entry'
import { actingPerson, entryOfStaff } from '../board/theEntry'
import { itemOf } from '../board/view'

/**
 * The second person has looked at the words and the photos: everybody reads it from now on.
 * @throws forbidden for whoever proposed it, for their household and the reporter's
 */
export const agreeBoard = action
  .allow('report.board')
  .input(agreeBoardInput)
  .of(entryOfStaff)
  .output(boardItem)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const entry = await ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      return agreed(before, actor, actingPerson(actor), at)
    })
    return itemOf(entry, actor)
  })
