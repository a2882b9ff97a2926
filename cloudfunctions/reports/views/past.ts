import { pastInput, pastOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { reportPages } from '../collections'
import { requireReport } from '../lifecycle/access'
import { entryView } from './view'

/** One page of what happened to a report long ago, the newest page first, each in the order in which it happened. Three trips. */
export const past = action
  .allow('report.read')
  .input(pastInput)
  .output(pastOutput)
  .query(async ({ input: { id, cursor }, ctx }) => {
    const report = await requireReport(id, ctx.actor)
    const page = await reportPages.page('byReport', { report: id }, { cursor, limit: 1 })
    const entries = page.items.flatMap(each => each.entries)
    return { items: entries.map(entry => entryView(report, entry, ctx.actor, new Map())), next: page.next }
  })
