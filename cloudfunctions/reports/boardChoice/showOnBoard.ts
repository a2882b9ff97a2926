import { boardItem, showOnBoardInput } from '@shared/reports/board'
import { action } from '../../_platform/call/action'
import { ownPhotos, storePhotos } from '../../_platform/files/photos'
import { dropUploads } from '../../_platform/files/uploads'
import { boardFolder } from '../board/collections'
import { proposed } from '../board/entry'
import { actingPerson, boardableReport, newEntry } from '../board/theEntry'
import { itemOf } from '../board/view'

/**
 * Chooses a report for the board, with words that are masked once more and copies of photos that were covered on the phone: the originals never
 * leave the report. Whoever reported it is told; nobody else reads it before a second person agreed (DOMAIN §4).
 * @throws notFound, forbidden, notNow, fileRefused, textRefused
 */
export const showOnBoard = action
  .allow('report.board')
  .input(showOnBoardInput)
  .of(newEntry)
  .ids({ photos: ownPhotos })
  .output(boardItem)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const entry = await ctx.change(async ({ before, found, at }) => {
      const report = await boardableReport(input.id, ctx)
      const kept = await storePhotos(found.photos, boardFolder(input.id))
      const photos = { before: kept.slice(0, input.before), after: kept.slice(input.before) }
      return proposed(before, report, actor, actingPerson(actor), { words: input.words, ...photos }, at)
    })
    await dropUploads(input.photos)
    return itemOf(entry, actor)
  })
