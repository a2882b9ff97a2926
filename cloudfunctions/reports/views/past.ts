import { pastInput, pastOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { reportPages } from '../collections'
import { visibleReport } from '../lifecycle/access'
import { entriesFor } from './view'

/** One page of what happened to a report long ago, the newest page first, each in the order in which it happened. Three trips. */
export const past = action
  .allow('report.read')
  .input(pastInput)
  .ids({ id: visibleReport })
  .output(pastOutput)
  .query(async ({ input: { cursor }, ctx }) => {
    const report = ctx.found.id
    const page = await reportPages.page('byReport', { report: report._id }, { cursor, limit: 1 })
    const entries = page.items.flatMap(each => each.entries)
    return { items: entriesFor(report, entries, ctx.actor, new Map()), next: page.next }
  })
