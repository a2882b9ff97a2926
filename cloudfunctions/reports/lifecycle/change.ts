/** What every change of a report is: one event of the table, caused by somebody who may. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { isStaffRole, may, type Role } from '@shared/permissions'
import type { ReportView } from '@shared/reports/contract'
import { eventRules, type Party, type ReportEvent } from '@shared/reports/flow'
import type { PersonContext } from '../../_platform/call/context'
import type { Member } from '../../_platform/call/members'
import type { Decide, Target } from '../../_platform/data/change'
import type { AuditEvent } from '../../_platform/privacy/audit'
import { storePhotos, type SeenPhoto } from '../../_platform/files/photos'
import { dropUploads } from '../../_platform/files/uploads'
import { photoFolder, reports, type Report } from '../collections'
import { offBoard } from '../board/offBoard'
import { joinOf } from '../duplicates/joins'
import { view } from '../views/view'
import { actsForReporter, useOfMandate } from './acting'
import { advance } from './advance'
import type { Change, Doer } from './events'
import { partiesOf, refusal, thingOf } from './parties'
import { withRoom } from './past'

interface Named {
  id: Id<'report'>
}

/** The report that an input names, for whoever may read it. */
export const theReport: Target<Report, Named, 'id', false> = {
  collection: reports,
  id: ({ id }) => id,
  may: (report, { actor }) => may(actor, 'report.read', thingOf(report)),
  field: 'id',
  together: false,
}

/** The same, where another one changes with it. */
export const theReportTogether: Target<Report, Named, 'id', true> = { ...theReport, together: true }

/** The same for what a reporter does: whoever acts for them has the use of the mandate written down with it. */
export const ownReport: Target<Report, Named, 'id', boolean> = {
  ...theReport,
  may: (report, ctx, input) => joinOf(report, ctx.actor) !== undefined || theReport.may(report, ctx, input),
  together: ({ actor }) => actor.actsFor.length > 0,
}

type Changing<Found, Together extends boolean> = PersonContext & {
  change(decide: Decide<Report, Found, Together>): Promise<Report>
}

type Deciding<Found> = (report: Report, found: Found) => Change | Promise<Change>

/**
 * Applies one event and shows the report after it.
 * @param decide what exactly happens, from the report as it is now and what the input's ids stand for
 * @param uploads what the caller handed in with it: not needed any more once the report keeps it
 * @param audit what is written down of it beside the timeline; only of what changes together
 * @throws notNow, forbidden, and what every change throws
 */
export async function changed<Found, Together extends boolean>(
  ctx: Changing<Found, Together>,
  decide: Deciding<Found>,
  uploads: readonly string[] = [],
  audit: (after: Report) => AuditEvent[] = () => [],
): Promise<ReportView> {
  const report = await happened(ctx, decide, audit)
  await dropUploads(uploads)
  return view(report, ctx.actor, ctx.clock.now())
}

/** The same where the report may not stand on 公示栏 any more after it. */
export async function unsettled<Found, Together extends boolean>(
  ctx: Changing<Found, Together>,
  decide: Deciding<Found>,
): Promise<ReportView> {
  const report = await happened(ctx, decide)
  await offBoard(report)
  return view(report, ctx.actor, ctx.clock.now())
}

/** The same for whoever may not see the report: it gives the report as it is kept. */
export async function happened<Found, Together extends boolean>(
  ctx: Changing<Found, Together>,
  decide: Deciding<Found>,
  audit: (after: Report) => AuditEvent[] = () => [],
): Promise<Report> {
  const { actor } = ctx
  return ctx.change(async ({ before, found, at, transaction }) => {
    if (!before) throw fail('notFound')
    const event = await decide(before, found)
    const parties = partiesOf(before, actor)
    const refused = refusal(before, event.type, parties, at)
    if (refused) throw fail(refused)
    const { whose, acting } = voiceOf(before, event.type, parties, actor)
    const doer = { ...doerOf(before, actor), doubtful: ctx.doubtful.length > 0, ...(whose ? { joiner: whose } : {}) }
    const kept = await withPhotosKept(event, before, found as { photos?: SeenPhoto[] })
    const after = advance(before, kept, acting || whose ? { ...doer, role: null, acting } : doer, at)
    return {
      ...withRoom(after),
      audit: transaction
        ? [...(acting ? [await useOfMandate(transaction, after, actor, event.type, at, whose)] : []), ...audit(after)]
        : [],
    }
  })
}

/** Who has a word here because they follow it. */
const followers: readonly Party[] = ['joiner', 'neighbour']

/**
 * In whose name somebody causes an event: their own, that of the reporter for whom they act, or `whose`, who follows the report: whoever
 * follows it and may cause the event in another way too does it in that.
 */
function voiceOf(report: Report, event: ReportEvent, parties: ReadonlySet<Party>, actor: Member) {
  const { by } = eventRules[event]
  if (by.some(party => !followers.includes(party) && parties.has(party)))
    return { acting: by.includes('reporter') && actsForReporter(report, actor) }
  const whose = joinOf(report, actor)?.personId
  return { whose, acting: whose !== undefined && whose !== actor.personId }
}

/** The event with the photos where the report keeps them, instead of what the caller uploaded. */
async function withPhotosKept(event: Change, { _id }: Report, found: { photos?: SeenPhoto[] }): Promise<Change> {
  return 'photos' in event ? { ...event, photos: await storePhotos(found.photos ?? [], photoFolder(_id)) } : event
}

/** The role in which somebody acts on a report: how they hold or watch it, or their post; a reporter has none. */
export function doerOf(report: Report, actor: Member): Doer {
  const inReport = [report.holder, ...report.supervisors].find(p => p?.personId === actor.personId)?.role
  const isReporter = report.reporter.personId === actor.personId
  const role: Role | null = inReport ?? (isReporter ? null : (staffPost(actor)?.role ?? null))
  return { personId: actor.personId, name: actor.name, role }
}

const staffPost = (who: Pick<Member, 'posts'>) => who.posts.find(p => isStaffRole(p.role))
