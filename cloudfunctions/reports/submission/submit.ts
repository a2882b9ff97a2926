import { fail } from '@shared/errors'
import { submitInput, submitOutput, type SubmitInput } from '@shared/reports/contract'
import { categoryOf } from '@config/community/categories'
import { workingCalendar } from '@config/community/workingTime'
import { action, type Context } from '../../_platform/call/action'
import type { Member, Person } from '../../_platform/call/members'
import { seenPhotos, storePhotos } from '../../_platform/files/photos'
import { dropUploads } from '../../_platform/files/uploads'
import { deliverNow } from '../../_platform/messages/outbox'
import { sha256 } from '../../_platform/personId'
import { placeNodes } from '../../grid/places/placeNodes'
import { insertActing, reporterOf } from '../lifecycle/acting'
import { photoFolder, reports, type Report } from '../collections'
import { newReport, reportNo } from './newReport'
import { nextRunning } from './nextRunning'
import { route } from '../../grid/routing/routing'
import { view } from '../views/view'
import { isWorkingTime } from '../../grid/routing/workingTime'

/**
 * A resident's photo becomes a report with a number, a holder and a deadline (DOMAIN §4). Four trips: the caller, the
 * place's ladder (a move on it costs one more), the number, the report. Its `_id` comes from the caller and the key, so a
 * repeated call finds it. Its photos are stored anew before it is written, and what was uploaded goes after it: cut off anywhere, the same call
 * sent again ends the same. With `for` it is the report of somebody for whom the caller acts, and the use of the mandate is written with it.
 * @throws notFound when the caller may not act for them, invalid, notBound, fileRefused, textRefused, keyReused
 */
export const submit = action
  .allow('report.submit', 'for')
  .input(submitInput)
  .output(submitOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, key, body } = ctx
    const id = `r${sha256(`${actor.personId} ${key}`).slice(0, 24)}`
    const report = await submitted(ctx, id, input).catch(async (refusal: unknown) => {
      // Whatever stands in its way now: perhaps this very call was sent before.
      const earlier = await reports.find(id)
      if (!earlier) throw refusal
      if (earlier.timeline[0]?.body !== body) throw fail('keyReused')
      await dropUploads(input.photos)
      return earlier
    })
    return view(report, actor, ctx.calledAt)
  })

type Submitting = Context & { actor: Member; named: Person[]; doubtful: string[] }

/** The new report, written and delivered. @throws busy when it is there already */
async function submitted(ctx: Submitting, id: string, input: SubmitInput): Promise<Report> {
  const { actor, key, body, calledAt: at } = ctx
  const category = categoryOf(input.category ?? 'other')
  const reporter = reporterOf(actor, ctx.named, input.for, ctx.clock.now())
  const acting = reporter.personId !== actor.personId
  if (!reporter.bound && category.level !== 'P0') throw fail('notBound')
  if (input.text === '' && input.photos.length === 0) {
    throw fail('invalid', { fields: { text: '拍张照片,或者写几个字' } })
  }
  const [nodes, seen] = await Promise.all([
    placeNodes(input.place, ctx.clock.now()),
    seenPhotos(input.photos, actor.personId),
  ])
  const place = input.place === null ? null : nodes.get(input.place)
  if (place === undefined) throw fail('invalid', { fields: { place: '没有这个位置,请重新选一个' } })

  const working = isWorkingTime(at, workingCalendar)
  const routing = route({ category, place: input.place, reporter, about: input.about, at, working, nodes })
  const community = routing.node.split('-')[0] ?? routing.node
  const sender = { personId: actor.personId, name: actor.name, role: null, key, body }
  const photos = await storePhotos(seen, photoFolder(id))
  const report = newReport({
    id,
    no: reportNo(community, at, await nextRunning(at)),
    input,
    photos,
    category,
    placeName: place?.fullName ?? input.placeNote ?? '没说在哪儿',
    reporter: acting ? { personId: reporter.personId, name: reporter.name, role: null } : sender,
    ...(acting ? { agent: { ...sender, acting } } : {}),
    routing,
    textCheck: ctx.doubtful.length > 0 ? 'review' : 'pass',
    at,
  })
  if (!(await (acting ? insertActing(report, actor) : reports.insert(report)))) throw fail('busy')
  await Promise.all([deliverNow('reports', id), dropUploads(input.photos)])
  return report
}
