import { runTransaction } from '../../_platform/data/transaction'
import { reportPages, reports, type Report } from '../collections'
import { paged } from './past'

/** Writes a report after a change of the timer's, if nobody was first. One trip, and a transaction when its timeline is full. */
export async function saveReport(before: Report, after: Report): Promise<boolean> {
  const full = paged(after)
  if (!full) return reports.save(before, after)
  return runTransaction(async transaction => {
    const current = await transaction.find(reports, before._id)
    if (current?.version !== before.version) return false
    await transaction.insert(reportPages, full.page)
    await transaction.save(reports, current, full.report)
    return true
  })
}
