import { fail } from '@shared/errors'
import { applicationView, correctInput } from '@shared/services/applying'
import { papersOf } from '@shared/services/guide/guide'
import { action } from '../../../_platform/call/action'
import { dropUploads } from '../../../_platform/files/uploads'
import { specOf } from '../handIn/edition'
import { checkPapers } from '../application'
import { toCounter } from '../news'
import { ownStep } from './own'
import { filesOf, ownPapers, storePapers, uploadsIn, type SeenPaper } from '../handIn/papers'
import type { Application } from '../schema'
import { fieldsIn, filesIn, sealed } from '../sealed'
import { ownApplication } from '../theApplication'

/**
 * What was missing is handed in: photos take the place of those that were there, and a paper without one is brought to the counter. Whoever has the case
 * in hand is told.
 * @throws notFound when it is not theirs, invalid for papers that were not asked for, notNow, conflict, fileRefused
 */
export const correct = action
  .allow('service.own')
  .input(correctInput)
  .of(ownApplication)
  .ids({ papers: ownPapers })
  .output(applicationView)
  .mutation(async ({ input, ctx }) => {
    const view = await ownStep(ctx, {
      event: 'correct',
      changes: (before, { papers }: { papers: SeenPaper[] }) => withPapers(before, papers),
      tell: (after, at) =>
        toCounter(after, after.holder ? [after.holder] : [], { title: '材料补来了', note: `编号 ${after.no}` }, at),
    })
    await dropUploads(uploadsIn(input.papers))
    return view
  })

/** Only what was asked for can change. */
async function withPapers(before: Application, handed: readonly SeenPaper[]): Promise<Partial<Application>> {
  const asked = before.correction?.papers.map(({ paper }) => paper) ?? []
  const spec = await specOf(before.service.version)
  checkPapers(papersOf(spec, before.answers), handed)
  handed.forEach(({ paper }, nth) => {
    if (!asked.includes(paper))
      throw fail('invalid', { fields: { [`papers.${nth}.paper`]: '这份材料窗口没让补，不用再交' } })
  })
  const stored = (await storePapers(before._id, handed)).filter(({ photos }) => photos.length > 0)
  const papers = before.papers.map(paper => {
    const anew = stored.find(each => each.paper === paper.id)
    return anew ? { ...paper, names: anew.photos.map(({ name }) => name) } : paper
  })
  // Where the replaced ones lie stays known until all are purged.
  const files = { ...filesIn(before), ...filesOf(stored) }
  return { papers, ...sealed(before._id, fieldsIn(before), files) }
}
