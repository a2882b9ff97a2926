import { mayEver, type Actor } from '@shared/permissions'
import { callBacksInput, callBacksOutput, type CallBackItem } from '@shared/reports/callBack'
import { action } from '../../_platform/call/action'
import { isPseudonym } from '../../_platform/personId'
import { viewsOf } from '../../_platform/setAside/each'
import { partsOf } from '../../grid/places/parts'
import { reports, type Report } from '../collections'
import { partiesOf } from '../lifecycle/parties'
import { shownSubmission } from '../views/hidden'
import { nameFor } from '../views/says'

const fields = [
  'no', 'version', 'state', 'category', 'place', 'text', 'textCheck', 'reporter', 'agent', 'holder', 'firstUnit', 'supervisors', 'copies',
  'hiddenFrom', 'recused', 'ladder', 'resolvedAt', 'callBackAt', 'callBack', 'onBehalf',
] as const satisfies (keyof Report)[] // prettier-ignore

/** What was drawn to be asked after by phone and waits for it, the oldest first; without what the caller must keep out of. Two trips. */
export const callBacks = action
  .allow('report.callBack')
  .input(callBacksInput)
  .output(callBacksOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const { cursor, limit } = input ?? {}
    const only = (report: Report) => {
      const parties = partiesOf(report, actor)
      return parties.has('caller') && !parties.has('kin')
    }
    const options = { cursor, limit, from: '', select: fields, only }
    const page = await reports.page('byNodeCallBack', { ladder: partsOf(actor, 'report.callBack') }, options)
    return { items: viewsOf(reports, page.items, report => itemOf(report, actor)), next: page.next }
  })

function itemOf(report: Report, actor: Actor): CallBackItem {
  const { _id, no, version, category, reporter, resolvedAt, callBackAt, callBack, onBehalf } = report
  const stranger = onBehalf?.stranger
  const { text, place } = shownSubmission(report, actor)
  const may = mayEver(actor, 'phone.reveal') && !isPseudonym(reporter.personId) && stranger?.phone !== false
  return {
    id: _id,
    no,
    version,
    category,
    place: place.name,
    text,
    reporter: { name: nameFor(report, reporter, actor) },
    ...(may ? { reporterId: reporter.personId } : {}),
    resolvedAt,
    ...(stranger ? { stranger } : {}),
    since: callBackAt ?? '',
    tries: callBack?.tries ?? 0,
  }
}
