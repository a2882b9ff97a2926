import { fail } from '@shared/errors'
import { reportView } from '@shared/reports/contract'
import { unmergeInput } from '@shared/reports/duplicates'
import { action } from '../../_platform/call/action'
import { deliverNow } from '../../_platform/messages/outbox'
import { reports } from '../collections'
import { doerOf, theReportTogether } from '../lifecycle/change'
import { partiesOf, refusal } from '../lifecycle/parties'
import { withRoom } from '../lifecycle/past'
import { view } from '../views/view'
import { separated, unmerged } from './merging'

/** It was not the same thing after all: both stand on their own again, with holder and times as they were. */
export const unmerge = action
  .allow('report.handle')
  .input(unmergeInput)
  .of(theReportTogether)
  .output(reportView)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    let mainId = ''
    const report = await ctx.change(async ({ before, at, transaction }) => {
      if (!before) throw fail('notFound')
      const refused = refusal(before, 'unmerge', partiesOf(before, actor), at)
      if (refused || !before.merged) throw fail(refused ?? 'notNow')
      const by = doerOf(before, actor)
      const main = await transaction.find(reports, before.merged.id)
      if (!main) return withRoom(separated(before, { _id: before.merged.id, no: before.merged.no }, by, at))
      const both = unmerged(before, main, by, at)
      const { after, adds = [] } = withRoom(both.main)
      for (const { collection, document } of adds) await transaction.insert(collection, document)
      await transaction.save(reports, main, after)
      mainId = main._id
      return withRoom(both.child)
    })
    if (mainId) await deliverNow(reports, mainId)
    return view(report, actor, ctx.clock.now())
  })
