/** What every change of a report does: read, decide, write if nobody was first, tell, show. */
import { fail } from '@shared/errors'
import { isStaffRole, type Role } from '@shared/permissions'
import type { ReportView } from '@shared/reports/contract'
import { eventRules } from '@shared/reports/flow'
import type { Context } from '../../_platform/call/action'
import type { Member } from '../../_platform/call/members'
import { deliverNow } from '../../_platform/messages/outbox'
import { requireReport } from './access'
import { actsForReporter, saveActing } from './acting'
import { advance } from './advance'
import { type Change, type Doer } from './events'
import type { Report } from '../collections'
import { partiesOf, refusal } from './parties'
import { saveReport } from './past'
import { view } from '../views/view'

/**
 * Applies one event. The same key with the same body answers again without doing it twice.
 * @param decide what exactly happens, from the report as it is now
 * @throws conflict when somebody changed it since `version`, keyReused, notNow, forbidden, notFound
 */
export async function change(
  ctx: Context & { actor: Member },
  input: { id: string; version: number },
  decide: (report: Report) => Change,
): Promise<ReportView> {
  const { actor } = ctx
  const now = ctx.clock.now()
  const report = await requireReport(input.id, actor)
  if (alreadyDone(report, ctx)) return view(report, actor, now)
  if (report.version !== input.version) throw fail('conflict')
  const decision = decide(report)
  const refused = refusal(report, decision.type === 'reopen' ? 'reopen' : decision.type, partiesOf(report, actor), now)
  if (refused) throw fail(refused)
  const acting = eventRules[decision.type].by.includes('reporter') && actsForReporter(report, actor)
  const doer = doerOf(report, ctx)
  const after = advance(report, decision, acting ? { ...doer, role: null, acting } : doer, now)
  const saved = acting ? saveActing(report, after, actor, decision.type, now) : saveReport(report, after)
  if (!(await saved)) {
    // Somebody was first: perhaps this very call, sent twice.
    const current = await requireReport(input.id, actor)
    if (alreadyDone(current, ctx)) return view(current, actor, now)
    throw fail('conflict')
  }
  if (after.outboxAt) await deliverNow('reports', after._id)
  return view(after, actor, now)
}

function alreadyDone(report: Report, ctx: Context & { actor: Member }): boolean {
  const done = report.timeline.find(e => e.key === ctx.key && e.by.personId === ctx.actor.personId)
  if (done && done.body !== ctx.body) throw fail('keyReused')
  return done !== undefined
}

/** The role in which somebody acts on a report: how they hold or watch it, or their post; a reporter has none. */
function doerOf(report: Report, { actor, key, body }: Context & { actor: Member }): Doer {
  const inReport = [report.holder, ...report.supervisors].find(p => p.personId === actor.personId)?.role
  const isReporter = report.reporter.personId === actor.personId
  const role: Role | null = inReport ?? (isReporter ? null : (staffPost(actor)?.role ?? null))
  return { personId: actor.personId, name: actor.name, role, key, body }
}

export const staffPost = (who: Pick<Member, 'posts'>) => who.posts.find(p => isStaffRole(p.role))
