/** How a household gets its place: what `book` and `bookFor` share. */
import { fail } from '@shared/errors'
import type { BookingView } from '@shared/services/bookings/booking'
import type { PersonContext } from '../../../_platform/call/context'
import { remembers, withCall } from '../../../_platform/data/calls'
import { codesOf, placeNodes } from '../../../grid/places/placeNodes'
import type { InForce } from '../../catalogue/inForce'
import { noteUse } from '../../noteUse'
import { freeSeats, type Places } from './agreement'
import { askedBooking, bookingIdOf, checkMayBook, isBinding, isFull, type Asking } from '../booking'
import { bookings, counterDays, type Booking } from '../collections'
import { agree, ground, placesOf } from './ground'
import { closingOf, sayClosed } from '../day/theDay'
import type { Slot } from '../times'
import { bookingViewFor } from '../view'
import { mayBeVisited, type Household } from '../who'

interface Wanted {
  slot: Slot
  service: InForce
  who: Household
}

/**
 * A household has a time for a service: one for each household and service, whoever of it taps. The places are the truth of who has one; a call
 * that is sent again finds its own. Five trips, two once a slot is full.
 * @throws notBound for a home that is not there, notNow when it is full, when the household has one already or did not keep its last ones, forbidden
 *   for a visit of whoever can come
 */
export async function seatedFor(ctx: PersonContext, { slot, service, who }: Wanted): Promise<BookingView> {
  const { actor, calledAt: at } = ctx
  checkWanted(slot, service, who)
  const [nodes, found, all] = await Promise.all([
    placeNodes(who.home, at),
    counterDays.find(slot.day),
    bookings.page('byHome', { home: who.home }, { limit: 50 }).then(page => page.items),
  ])
  const [home, ...above] = [...nodes.values()]
  if (!home) throw fail('notBound')
  const closed = closingOf(found)
  if (closed && closed.from <= slot.from) throw fail('notNow', { message: sayClosed(closed) })
  const { id, name } = service.spec
  const asking: Asking = {
    by: actor,
    for: who.how === 'own' ? null : { personId: who.personId, name: who.name },
    ...{ home: who.home, place: home.fullName, ladder: codesOf(above) },
    ...{ service: { id, name }, slot, at },
  }
  const booking = await seated(ctx, asking, { places: placesOf(found), all, who })
  if (booking.state === 'full') throw isFull(slot)
  // The same call sent again after the booking was over, and another one began.
  if (booking.slot !== slot.id) throw fail('conflict')
  return bookingViewFor(actor, at)(booking)
}

/** @throws notNow for a service that is no longer offered, forbidden for a visit of whoever can come */
function checkWanted(slot: Slot, { spec, stopped }: InForce, who: Household): void {
  if (stopped) throw fail('notNow', { message: `「${spec.name}」现在办不了：${stopped.reason}` })
  if (slot.where === 'home' && !mayBeVisited(who))
    throw fail('forbidden', { message: '上门留给走不动的老人和病人。家里有人走不动，请给单元长或窗口打个电话' })
}

/** Phones of one household that meet again and again. */
const tries = 5

interface Seen {
  places: Places
  /** The household's bookings. */
  all: readonly Booking[]
  who: Household
}

/** The household's booking as it stands once it agrees with the places of its day. */
async function seated(ctx: PersonContext, asking: Asking, { places, all, who }: Seen): Promise<Booking> {
  const { at, slot } = asking
  const id = bookingIdOf(asking.home, asking.service.id)
  let before = all.find(({ _id }) => _id === id) ?? null
  for (let attempt = 0; attempt < tries; attempt++) {
    // This call, or another phone of the household, was here before: what it began is brought to its end.
    if (before && (remembers(before, ctx) !== null || (isBinding(before, at) && before.slot === slot.id)))
      return agree(ground, before, at)
    checkMayBook(before, all.flatMap(({ misses }) => misses), at) // prettier-ignore
    if (freeSeats(places, slot).length === 0 && places.holders[id] === undefined) throw isFull(slot)
    if (who.how === 'agent') await noteUse(ctx, who.personId, 'book', asking.service.id)
    const asked = askedBooking(before, asking)
    const booking = { ...asked, calls: withCall(before, ctx, asked.version, at) }
    const isFirst = before ? await bookings.save(before, booking) : await bookings.insert(booking)
    if (isFirst) return agree(ground, booking, at, places)
    before = await bookings.find(id)
  }
  throw fail('busy')
}
