import { fail } from '@shared/errors'
import { submitInput, submitOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { checkPhotos } from '../../_platform/files/photos'
import { deliverNow } from '../../_platform/messages/outbox'
import { checkText } from '../../_platform/textCheck'
import { sha256 } from '../../_platform/personId'
import { communityCode } from '../../grid/places/community'
import { insertActing, reporterOf } from '../lifecycle/acting'
import { reports } from '../collections'
import { categoryFor, routed } from './ask'
import { newReport, reportNo } from './newReport'
import { nextRunning } from './nextRunning'
import { view } from '../views/view'

/**
 * A resident's photo becomes a report with a number, a holder and a deadline (DOMAIN §4). Four trips: the caller, the
 * place's ladder (a move on it costs one more), the number, the report. Its `_id` comes from the caller and the key, so a
 * repeated call finds it. With `for` it is the report of somebody for whom the caller acts, and the use of the mandate is
 * written with it.
 * @throws notFound when the caller may not act for them, invalid also for a complaint that names nobody who works here, notBound,
 * fileRefused, textRefused, keyReused
 */
export const submit = action
  .allow('report.submit', 'for', 'about')
  .input(submitInput)
  .output(submitOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, key, body, calledAt: at } = ctx
    const category = categoryFor(input)
    const reporter = reporterOf(actor, ctx.named, input.for, at)
    const acting = reporter.personId !== actor.personId
    if (!reporter.bound && category.level !== 'P0') throw fail('notBound')
    if (input.text === '' && input.photos.length === 0) {
      throw fail('invalid', { fields: { text: '拍张照片,或者写几个字' } })
    }
    const id = `r${sha256(`${actor.personId} ${key}`).slice(0, 24)}`
    const [{ routing, place }, textCheck] = await Promise.all([
      routed(ctx, input, reporter, at),
      checkText(input.text, actor.openid),
      checkPhotos(input.photos),
    ])
    const sender = { personId: actor.personId, name: actor.name, role: null, key, body }
    const report = newReport({
      id,
      no: reportNo(communityCode, at, await nextRunning(at)),
      input,
      category,
      placeName: place?.fullName ?? input.placeNote ?? '没说在哪儿',
      reporter: acting ? { personId: reporter.personId, name: reporter.name, role: null } : sender,
      ...(acting ? { agent: { ...sender, acting } } : {}),
      routing,
      textCheck,
      at,
    })
    if (await (acting ? insertActing(report, actor) : reports.insert(report))) {
      await deliverNow('reports', id)
      return view(report, actor, at)
    }
    const earlier = await reports.find(id)
    if (earlier?.timeline[0]?.body !== body) throw fail('keyReused')
    return view(earlier, actor, at)
  })
