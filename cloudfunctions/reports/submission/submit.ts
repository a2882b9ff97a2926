import { fail } from '@shared/errors'
import type { Category } from '@shared/reports/categories'
import { submitInput, submitOutput, type SubmitInput } from '@shared/reports/contract'
import { action, type PersonContext } from '../../_platform/call/action'
import { idByKey } from '../../_platform/data/calls'
import { type Target } from '../../_platform/data/change'
import { ownPhotos, storePhotos, type SeenPhoto } from '../../_platform/files/photos'
import { dropUploads } from '../../_platform/files/uploads'
import { communityCode } from '../../grid/places/community'
import { publicPlace } from '../../grid/places/resolvers'
import { photoFolder, reports, type Report } from '../collections'
import { slotOf } from '../openNumbers/slot'
import { asReporter, principal, useOfMandate, type Reporter } from '../lifecycle/acting'
import { withRoom } from '../lifecycle/past'
import { view } from '../views/view'
import { accused, categoryFor, routed } from './ask'
import { guestReportId, isGuest, joined, lookingAgain } from './guestEmergency'
import { newReport, reportNo } from './newReport'
import { nextRunning } from './nextRunning'

/**
 * What a call begins: its `_id` comes from the caller and the key, so a repeated call finds it. What a guest says again of an emergency joins
 * the first report of it.
 */
const aNewReport: Target<Report, { for?: string }, never, boolean> = {
  collection: reports,
  id: (input, ctx) => (isGuest(ctx, input) ? guestReportId(ctx) : idByKey('r', ctx)),
  may: () => true,
  begins: (ctx, input) => (isGuest(ctx, input) ? 'ifAbsent' : 'byKey'),
  // The use of a mandate is written with it.
  together: (_ctx, input) => input.for !== undefined,
}

/**
 * A resident's photo becomes a report with a number, a holder and a deadline (DOMAIN §4). Five trips: the caller, the count
 * of their calls, the place's ladder (a move on it costs one more), the number, the report; for a guest their newest reports too. With `for`
 * it is the report of somebody for whom the caller acts, and the use of the mandate is written with it. Its photos are stored anew before it is written, and what was uploaded goes
 * after it: cut off anywhere, the same call sent again ends the same.
 * @throws notFound when the caller may not act for them, invalid, notBound, fileRefused, textRefused, keyReused
 */
export const submit = action
  .allow('report.submit')
  .input(submitInput)
  .of(aNewReport)
  // The place is looked up with the grid of whoever it is about, in one trip.
  .ids({ for: principal, about: accused, place: publicPlace, photos: ownPhotos })
  .output(submitOutput)
  .mutation(async ({ input, ctx }) => {
    const submitted = () =>
      ctx.change(async ({ id, before, found, transaction }) => {
        if (before) return withRoom(await saidAgain(before, input, found, ctx))
        const after = await filed(id, input, found, ctx)
        const acting = transaction && after.reporter.personId !== ctx.actor.personId
        const use = acting ? [await useOfMandate(transaction, after, ctx.actor, 'submit', ctx.calledAt)] : []
        return { after, audit: use }
      })
    const report = await (isGuest(ctx, input) ? lookingAgain(submitted) : submitted())
    await dropUploads(input.photos)
    return view(report, ctx.actor, ctx.calledAt)
  })

interface Found {
  for?: Reporter
  about?: Parameters<typeof routed>[2]['about']
  photos: SeenPhoto[]
}

/** The category, and that there is something to work with. @throws notBound, invalid */
function allowedCategory(input: SubmitInput, { bound }: Reporter): Category {
  const category = categoryFor(input)
  if (!bound && category.level !== 'P0') throw fail('notBound')
  if (input.text === '' && input.photos.length === 0)
    throw fail('invalid', { fields: { text: '拍张照片，或者写几个字' } })
  return category
}

const nameOfPlace = (place: { fullName: string } | null, { placeNote }: SubmitInput) =>
  place?.fullName ?? placeNote ?? '没说在哪儿'

/** A guest's open emergency, with what they say of it now. */
async function saidAgain(before: Report, input: SubmitInput, found: Found, ctx: PersonContext): Promise<Report> {
  const { actor, calledAt: at, doubtful } = ctx
  const { about, for: reporter = asReporter(actor) } = found
  const category = allowedCategory(input, reporter)
  const { place } = await routed(ctx, input, { reporter, about }, at)
  return joined(before, {
    doer: { personId: actor.personId, name: actor.name, role: null, doubtful: doubtful.length > 0 },
    category: category.id,
    categoryName: category.name,
    place: { code: input.place, name: nameOfPlace(place, input) },
    text: input.text,
    photos: await storePhotos(found.photos, photoFolder(before._id)),
    at,
  })
}

/** The report as it is filed: routed, checked, with its number. */
export async function filed(id: string, input: SubmitInput, found: Found, ctx: PersonContext): Promise<Report> {
  const { actor, calledAt: at, doubtful } = ctx
  const { about, for: reporter = asReporter(actor) } = found
  const category = allowedCategory(input, reporter)
  const acting = reporter.personId !== actor.personId
  const { routing, place } = await routed(ctx, input, { reporter, about }, at)
  const sender = { personId: actor.personId, name: actor.name, role: null }
  const photos = await storePhotos(found.photos, photoFolder(id))
  return newReport({
    id,
    no: reportNo(communityCode, at, await nextRunning(at)),
    input,
    photos,
    category,
    placeName: nameOfPlace(place, input),
    reporter: acting ? { personId: reporter.personId, name: reporter.name, role: null } : sender,
    ...(acting ? { agent: { ...sender, acting } } : {}),
    slot: slotOf(reporter),
    routing,
    textCheck: doubtful.length > 0 ? 'review' : 'pass',
    at,
  })
}
