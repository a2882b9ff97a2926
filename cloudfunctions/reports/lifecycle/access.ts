/** The one question before a report is touched: is it there, and may this person read it? */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import { reports, type Report } from '../collections'
import { thingOf } from './parties'

/** @throws notFound when it is not there or not theirs: the two are one answer, so that nobody can probe */
export async function visibleReport(id: Id<'report'>, { actor }: PersonContext): Promise<Report> {
  const report = await reports.find(id)
  if (!report || !may(actor, 'report.read', thingOf(report))) throw fail('notFound')
  return report
}
