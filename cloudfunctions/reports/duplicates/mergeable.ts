import { kindOf } from '@shared/grid/code'
import { householdOf } from '@shared/permissions'
import { levels } from '@shared/reports/categories'
import { isFor } from '@shared/reports/reach'
import { mergeableInput, mergeableOutput } from '@shared/reports/duplicates'
import { isOpen } from '@shared/reports/flow'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { reports, type Report } from '../collections'
import { visibleReport } from '../lifecycle/access'
import { decidesOver, partiesOf, refusal } from '../lifecycle/parties'
import { shownSubmission } from '../views/hidden'

/** What is open near one report is looked through up to here. */
const looked = 200
const shown = 20

/**
 * Into which reports this one can be merged by whoever asks: what is open in the same building, or where there is none around the same place,
 * that they decide over too; of the same category first. Three trips.
 */
export const mergeable = action
  .allow('report.handle')
  .input(mergeableInput)
  .ids({ id: visibleReport })
  .output(mergeableOutput)
  .query(async ({ ctx }) => {
    const { actor, clock } = ctx
    const report = ctx.found.id
    if (refusal(report, 'merge', partiesOf(report, actor), clock.now())) return { items: [] }
    const { items } = await reports.page(
      'byNode',
      { ladder: around(report) },
      { from: '', limit: looked, only: isFor(householdOf(actor)) },
    )
    const own = items.filter(other => mayTake(other, report) && decidesOver(other, actor))
    const sameFirst = (one: Report, other: Report) =>
      Number(other.category === report.category) - Number(one.category === report.category)
    return {
      items: viewsOf(reports, own.sort(sameFirst).slice(0, shown), each => {
        const { text, place } = shownSubmission(each, actor)
        const { _id: id, no, category, state, submittedAt } = each
        return { id, no, category, state, place: place.name, text, submittedAt }
      }),
    }
  })

/** The building of a place, or what it belongs to where it is in none. */
const around = ({ ladder }: Report) => ladder.find(code => kindOf(code) === 'building') ?? ladder[1] ?? ladder[0] ?? ''

const mayTake = (other: Report, report: Report) =>
  other._id !== report._id &&
  isOpen(other.state) &&
  other.hiddenFrom.length === 0 &&
  levels.indexOf(other.level) <= levels.indexOf(report.level)
