import { pastInput, pastOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { reportPages } from '../collections'
import { followedReport } from '../lifecycle/access'
import { shownTo } from '../duplicates/follower'
import { entriesFor } from './view'

/** One page of what happened to a report long ago, the newest page first, each in the order in which it happened. Three trips. */
export const past = action
  .allow('report.read')
  .input(pastInput)
  .ids({ id: followedReport })
  .output(pastOutput)
  .query(async ({ input: { cursor }, ctx }) => {
    const report = ctx.found.id
    const page = await reportPages.page('byReport', { report: report._id }, { cursor, limit: 1 })
    const entries = page.items.flatMap(each => each.entries)
    const read = shownTo({ ...report, timeline: entries }, ctx.actor)
    return { items: entriesFor(read, read.timeline, ctx.actor, new Map()), next: page.next }
  })
