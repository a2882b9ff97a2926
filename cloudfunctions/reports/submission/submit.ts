import { fail } from '@shared/errors'
import { submitInput, submitOutput } from '@shared/reports/contract'
import { categoryOf } from '@config/community/categories'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { checkPhotos } from '../../_platform/files/photos'
import { deliverNow } from '../../_platform/messages/outbox'
import { checkText } from '../../_platform/textCheck'
import { sha256 } from '../../_platform/personId'
import { placeNodes } from '../../grid/places/placeNodes'
import { insertActing, reporterOf } from '../lifecycle/acting'
import { reports } from '../collections'
import { joinOrInsert, newestOf } from './guestEmergency'
import { newReport, reportNo } from './newReport'
import { nextRunning } from './nextRunning'
import { route } from '../../grid/routing/routing'
import { view } from '../views/view'
import { isWorkingTime } from '../../grid/routing/workingTime'

/**
 * A resident's photo becomes a report with a number, a holder and a deadline (DOMAIN §4). Five trips: the caller, the count of their
 * calls, the place's ladder (a move on it costs one more), the number, the report; for a guest their newest reports too. Its `_id` comes from the caller and the key, so a
 * repeated call finds it. With `for` it is the report of somebody for whom the caller acts, and the use of the mandate is
 * written with it.
 * @throws notFound when the caller may not act for them, invalid, notBound, fileRefused, textRefused, keyReused
 */
export const submit = action
  .allow('report.submit', 'for')
  .input(submitInput)
  .output(submitOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, key, body } = ctx
    const category = categoryOf(input.category ?? 'other')
    const reporter = reporterOf(actor, ctx.named, input.for, ctx.clock.now())
    const acting = reporter.personId !== actor.personId
    if (!reporter.bound && category.level !== 'P0') throw fail('notBound')
    if (input.text === '' && input.photos.length === 0) {
      throw fail('invalid', { fields: { text: '拍张照片,或者写几个字' } })
    }
    const isGuest = !reporter.bound && !acting
    const [nodes, textCheck, , earlierOfGuest] = await Promise.all([
      placeNodes(input.place, ctx.clock.now()),
      checkText(input.text, actor.openid),
      checkPhotos(input.photos),
      isGuest ? newestOf(actor.personId) : [],
    ])
    const place = input.place === null ? null : nodes.get(input.place)
    if (place === undefined) throw fail('invalid', { fields: { place: '没有这个位置,请重新选一个' } })

    const at = ctx.calledAt
    const routing = route({
      category,
      place: input.place,
      reporter,
      about: input.about,
      at,
      working: isWorkingTime(at, workingCalendar),
      nodes,
    })
    const community = routing.node.split('-')[0] ?? routing.node
    const sender = { personId: actor.personId, name: actor.name, role: null, key, body }
    const placeName = place?.fullName ?? input.placeNote ?? '没说在哪儿'
    const make = async (id: string) =>
      newReport({
        id,
        no: reportNo(community, at, await nextRunning(at)),
        input,
        category,
        placeName,
        reporter: acting ? { personId: reporter.personId, name: reporter.name, role: null } : sender,
        ...(acting ? { agent: { ...sender, acting } } : {}),
        routing,
        textCheck,
        at,
      })
    if (isGuest) {
      const { text, photos } = input
      const where = { code: input.place, name: placeName }
      const said = { doer: sender, category: category.id, categoryName: category.name, place: where, text, photos, at }
      return view(await joinOrInsert(earlierOfGuest, said, make), actor, at)
    }
    const id = `r${sha256(`${actor.personId} ${key}`).slice(0, 24)}`
    const report = await make(id)
    if (await (acting ? insertActing(report, actor) : reports.insert(report))) {
      await deliverNow('reports', id)
      return view(report, actor, at)
    }
    const earlier = await reports.find(id)
    if (earlier?.timeline[0]?.body !== body) throw fail('keyReused')
    return view(earlier, actor, at)
  })
