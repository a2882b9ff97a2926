/** What every change of a report does: read, decide, write if nobody was first, tell, show. */
import { fail } from '@shared/errors'
import { isStaffRole, type Role } from '@shared/permissions'
import type { ReportView } from '@shared/reports/contract'
import { eventRules } from '@shared/reports/flow'
import type { Context } from '../../_platform/call/action'
import type { Member } from '../../_platform/call/members'
import { seenPhotos, storePhotos } from '../../_platform/files/photos'
import { dropUploads } from '../../_platform/files/uploads'
import { deliverNow } from '../../_platform/messages/outbox'
import type { Time } from '../../_platform/time'
import { requireReport } from './access'
import { actsForReporter, saveActing } from './acting'
import { advance } from './advance'
import { type Change, type Doer } from './events'
import { photoFolder, reports, type Report } from '../collections'
import { partiesOf, refusal } from './parties'
import { view } from '../views/view'

/** Who calls, with what the check of their words was not sure of. */
type Changing = Context & { actor: Member; doubtful: string[] }

interface Input {
  id: string
  version: number
  /** What the caller uploaded for it. */
  photos?: string[] | undefined
}

/**
 * Applies one event. The same key with the same body answers again without doing it twice.
 * @param decide what exactly happens, from the report as it is now
 * @throws conflict when somebody changed it since `version`, keyReused, notNow, forbidden, notFound, fileRefused
 */
export async function change(ctx: Changing, input: Input, decide: (report: Report) => Change): Promise<ReportView> {
  const { actor } = ctx
  const now = ctx.clock.now()
  const report = await requireReport(input.id, actor)
  const after = alreadyDone(report, ctx) ? report : await changed(ctx, report, input, decide, now)
  const delivered = after === report || after.outboxAt === null ? undefined : deliverNow('reports', after._id)
  await Promise.all([delivered, dropUploads(input.photos ?? [])])
  return view(after, actor, now)
}

/** The report after the event, written. */
async function changed(
  ctx: Changing,
  report: Report,
  { version }: Input,
  decide: (report: Report) => Change,
  now: Time,
): Promise<Report> {
  const { actor } = ctx
  if (report.version !== version) throw fail('conflict')
  const decision = decide(report)
  const refused = refusal(report, decision.type, partiesOf(report, actor), now)
  if (refused) throw fail(refused)
  const acting = eventRules[decision.type].by.includes('reporter') && actsForReporter(report, actor)
  const doer = doerOf(report, ctx)
  try {
    const kept = await withPhotosKept(decision, report, actor)
    const after = advance(report, kept, acting ? { ...doer, role: null, acting } : doer, now)
    const saved = acting ? saveActing(report, after, actor, decision.type, now) : reports.save(report, after)
    if (!(await saved)) throw fail('conflict')
    return after
  } catch (error) {
    // Somebody was first: perhaps this very call, sent twice.
    const current = await requireReport(report._id, actor)
    if (alreadyDone(current, ctx)) return current
    throw error
  }
}

/** The event with the photos where the report keeps them, instead of what the caller uploaded. */
async function withPhotosKept(decision: Change, { _id }: Report, { personId }: Member): Promise<Change> {
  if (!('photos' in decision)) return decision
  return { ...decision, photos: await storePhotos(await seenPhotos(decision.photos, personId), photoFolder(_id)) }
}

function alreadyDone(report: Report, ctx: Changing): boolean {
  const done = report.timeline.find(e => e.key === ctx.key && e.by.personId === ctx.actor.personId)
  if (done && done.body !== ctx.body) throw fail('keyReused')
  return done !== undefined
}

/** The role in which somebody acts on a report: how they hold or watch it, or their post; a reporter has none. */
function doerOf(report: Report, { actor, key, body, doubtful }: Changing): Doer {
  const inReport = [report.holder, ...report.supervisors].find(p => p.personId === actor.personId)?.role
  const isReporter = report.reporter.personId === actor.personId
  const role: Role | null = inReport ?? (isReporter ? null : (staffPost(actor)?.role ?? null))
  return { personId: actor.personId, name: actor.name, role, key, body, doubtful: doubtful.length > 0 }
}

export const staffPost = (who: Pick<Member, 'posts'>) => who.posts.find(p => isStaffRole(p.role))
