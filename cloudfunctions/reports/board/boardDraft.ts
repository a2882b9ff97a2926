import { boardDraftInput, boardDraftOutput } from '@shared/reports/board'
import { action } from '../../_platform/call/action'
import { photoUrls } from '../../_platform/files/photos'
import { placeShown, wordsShown } from './boardable'
import { boardableReport } from './theEntry'

/** What a report would be shown with: words that are masked already, and its photos, to be covered on the phone. */
export const boardDraft = action
  .allow('report.board')
  .input(boardDraftInput)
  .ids({ id: boardableReport })
  .output(boardDraftOutput)
  .query(async ({ ctx }) => {
    const { id: report } = ctx.found
    const after = report.timeline.filter(({ event }) => event === 'resolve').at(-1)?.photos ?? []
    const urls = await photoUrls([...report.photos, ...after])
    const shots = (files: string[]) => files.map(file => ({ url: urls.get(file) ?? '' }))
    return {
      place: placeShown(report),
      category: report.category,
      words: wordsShown(report, report.text),
      before: shots(report.photos),
      after: shots(after),
    }
  })
