import { fail } from '@shared/errors'
import { listOutput } from '@shared/reports/contract'
import { searchInput } from '@shared/reports/search'
import { householdOf, may, mayEver } from '@shared/permissions'
import { isFor } from '@shared/reports/reach'
import { action } from '../../_platform/call/action'
import { publicPlace } from '../../grid/places/resolvers'
import { reports, type Report } from '../collections'
import { thingOf } from '../lifecycle/parties'
import { summaries, summaryFields } from '../views/view'
import { questionOf, saysAll, scopesFor } from './asked'
import { recordSearch } from './recordSearch'

/**
 * Finds reports that the caller may read, the newest first: by number, by place, by words, by the whole name of whoever reported them, or by several
 * of these at once. Two trips, the count of calls beside. A search by name needs its own right, and stands in the audit before it is answered: whoever
 * is found reads in 谁看过我 who looked for them.
 * @throws invalid without a word of what is sought, forbidden for a name without the right
 */
export const search = action
  .allow('report.queue')
  .input(searchInput)
  // What lies there of others is left out by what is looked for.
  .ids({ place: publicPlace })
  .output(listOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const now = ctx.clock.now()
    const { no, place, words, name, cursor, limit = 20 } = input
    if ([no, place, words, name].every(each => !each)) throw fail('invalid', { fields: { words: '请写要找什么' } })
    if (name !== undefined && !mayEver(actor, 'report.searchByName'))
      throw fail('forbidden', { message: '您不能按姓名查，请按编号、地点或内容找' })
    const scopes = scopesFor(actor, name === undefined ? 'report.read' : 'report.searchByName')
    const question = questionOf({ no: no || undefined, place, words, name }, scopes, now)
    const isSought = (report: Report) =>
      isFor(householdOf(actor))(report) &&
      may(actor, name === undefined ? 'report.read' : 'report.searchByName', asStaff(report)) &&
      (words === undefined || saysAll(report, words))
    const page = question
      ? await reports.page(
          'byFind',
          { finds: question.terms },
          { cursor, limit, also: question.also, select: summaryFields, only: isSought },
        )
      : { items: [], next: null }
    if (name !== undefined) await recordSearch(ctx, page.items)
    return { items: await summaries(page.items, actor, now), next: page.next }
  })

/** What somebody filed themselves they find in their own list: here it is found only by who works on it. */
function asStaff(report: Report) {
  const { ownerId: _own, ...thing } = thingOf(report)
  return thing
}
