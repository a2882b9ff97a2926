/** The one question before a report is touched: is it there, and may this person read it? */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import { reports, type Report } from '../collections'
import { joinOf } from '../duplicates/joins'
import { thingOf } from './parties'

/** @throws notFound when it is not there or not theirs: the two are one answer, so that nobody can probe */
export async function visibleReport(id: Id<'report'>, { actor }: PersonContext): Promise<Report> {
  const report = await reports.find(id)
  if (!report || !may(actor, 'report.read', thingOf(report))) throw fail('notFound')
  return report
}

/** The same, and for whoever follows it: what they are shown of it, the view knows (duplicates/follower.ts). */
export async function followedReport(id: Id<'report'>, { actor }: PersonContext): Promise<Report> {
  const report = await reports.find(id)
  const isSeen = report && (may(actor, 'report.read', thingOf(report)) || joinOf(report, actor) !== undefined)
  if (!isSeen) throw fail('notFound')
  return report
}
