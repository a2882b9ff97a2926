import { fail } from '@shared/errors'
import { may } from '@shared/permissions'
import { reportView } from '@shared/reports/contract'
import { mergeInput } from '@shared/reports/duplicates'
import { action } from '../../_platform/call/action'
import { homesAt, people } from '../../_platform/call/members'
import { deliverNow } from '../../_platform/messages/outbox'
import { reports } from '../collections'
import { visibleReport } from '../lifecycle/access'
import { doerOf, theReportTogether } from '../lifecycle/change'
import { decidesOver, partiesOf, refusal, thingOf } from '../lifecycle/parties'
import { withRoom } from '../lifecycle/past'
import { view } from '../views/view'
import { checkMerge, merged } from './merging'

/**
 * Whoever decides over two reports of the same thing lets the one go on in the other. Both change as one. What was merged already stands for
 * the one that it went into, so that there are no chains.
 * @throws forbidden when they decide over one of them only, invalid for what must stay apart, notNow for what is over
 */
export const merge = action
  .allow('report.handle')
  .input(mergeInput)
  .of(theReportTogether)
  .ids({ into: visibleReport })
  .output(reportView)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    let mainId = ''
    const report = await ctx.change(async ({ before, found, at, transaction }) => {
      if (!before) throw fail('notFound')
      const main = await transaction.find(reports, found.into.merged?.id ?? found.into._id)
      if (!main || !may(actor, 'report.read', thingOf(main))) throw fail('notFound')
      const refused = refusal(before, 'merge', partiesOf(before, actor), at)
      if (refused) throw fail(refused)
      if (!decidesOver(main, actor)) throw fail('forbidden')
      const holder = main.holder && (await transaction.find(people, main.holder.personId))
      const household = holder && { personId: holder._id, homes: homesAt(holder, at).map(({ node }) => node) }
      checkMerge(before, main, household)
      const both = merged(before, main, doerOf(before, actor), at)
      const { after, adds = [] } = withRoom(both.main)
      for (const { collection, document } of adds) await transaction.insert(collection, document)
      await transaction.save(reports, main, after)
      mainId = main._id
      return withRoom(both.child)
    })
    if (mainId) await deliverNow(reports, mainId)
    return view(report, actor, ctx.clock.now())
  })
