/** 我也遇到 for somebody else (代办): the join, the use of the mandate and what the other is told are one change (decisions/0013, 0034). */
import { isOpen } from '@shared/reports/flow'
import { categoryOf } from '@config/community/categories'
import { duplicateRules } from '@config/community/duplicates'
import type { PersonContext } from '../../_platform/call/context'
import { runTransaction } from '../../_platform/data/transaction'
import { deliverNow, withOutbox } from '../../_platform/messages/outbox'
import { tell } from '../../_platform/messages/tell'
import { record } from '../../_platform/privacy/audit'
import { reports, type Join, type Report } from '../collections'
import { useOfMandate } from '../lifecycle/acting'
import { isFollowedBy, withJoin } from '../duplicates/joins'

/**
 * The same conditions as of the update that joins for oneself, without a new version either: whoever decides on what was there before sees
 * that it has grown.
 * @returns null when it is not open any more, or somebody of the household was first
 * @throws notFound when the mandate was ended meanwhile
 */
export async function joinedForThem(id: string, join: Join, { actor, clock }: PersonContext): Promise<Report | null> {
  const at = clock.now()
  const after = await runTransaction(async transaction => {
    const report = await transaction.find(reports, id)
    if (!report || !isOpen(report.state) || isFollowedBy(report, { ...join, homes: join.homes ?? [] })) return null
    const { joins = [], no, category, place, dueAt } = report
    if (joins.length >= duplicateRules.households) return null
    const facts = { report: no, category: categoryOf(category).name, place: place.name, dueAt, at }
    const told = tell(join.personId, 'reportChanged', { ...facts, title: `${actor.name}代您点了「我也遇到」` }, id)
    const grown = withOutbox(withJoin(report, join), [told], at)
    await transaction.save(reports, report, grown)
    await record(transaction, await useOfMandate(transaction, report, actor, 'joinIn', at, join.personId), at)
    return grown
  })
  if (after) await deliverNow(reports, id)
  return after
}
