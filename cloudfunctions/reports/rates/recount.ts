import { recountInput, recountOutput } from '@shared/reports/rates'
import { action } from '../../_platform/call/action'
import { everyPage } from '../../_platform/data/everyPage'
import { reportPages, reports, type Report } from '../collections'
import { reportRates } from './collections'
import { monthRange } from './month'
import { compared, timelineOf } from './rebuilt'

const fields = [
  'ladder', 'category', 'slot', 'hiddenFrom', 'submittedAt', 'ackDueAt', 'timeline', 'rating', 'facts', 'counted', 'countAt', 'past',
] as const satisfies (keyof Report)[] // prettier-ignore
/** Documents that are read at once. */
const limit = 500

/**
 * Counts a month anew from the timelines and says where the counters differ: nowhere, unless one was changed by other hands. What waits to be
 * counted is taken as it was counted last. Reports that are kept no longer are in the counters alone, so it is asked of the last three years.
 */
export const recount = action
  .allow('audit.read')
  .input(recountInput)
  .output(recountOutput)
  .query(async ({ input: { month }, ctx }) => {
    const now = ctx.clock.now()
    const bounds = { ...monthRange(month), limit, select: fields }
    const found = await everyPage(cursor => reports.page('bySubmission', {}, { ...bounds, cursor }))
    const timelines = new Map<string, Report['timeline']>()
    for (const report of found.filter(({ past }) => past)) {
      const older = await everyPage(cursor => reportPages.page('byReport', { report: report._id }, { cursor, limit }))
      timelines.set(report._id, timelineOf(report, older))
    }
    const counters = await everyPage(cursor => reportRates.page('byMonth', { month }, { cursor, limit }))
    return compared(found, timelines, counters, month, now)
  })
