/** A booking and a slot as they are named from outside. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import { workingCalendar } from '@config/community/workingTime'
import type { PersonContext } from '../../_platform/call/context'
import type { Target } from '../../_platform/data/change'
import { isOwn } from '../../people/binding/deciders'
import { bookings, type Booking } from './collections'
import { lastMoment, slotById, whyNot, type Slot } from './times'

interface Named {
  id: Id<'counterBooking'>
}

/** For whoever works at the counter. */
export const bookingAtCounter: Target<Booking, Named, 'id', false> = {
  collection: bookings,
  id: ({ id }) => id,
  may: ({ ladder }, { actor }) => may(actor, 'service.handle', { ladder }),
  field: 'id',
  together: false,
}

/** For the household, whoever booked for it, and the counter that somebody calls. */
export const householdsBooking: Target<Booking, Named, 'id', false> = {
  collection: bookings,
  id: ({ id }) => id,
  may: (booking, { actor }) => isOurs(booking, actor) || may(actor, 'service.handle', { ladder: booking.ladder }),
  field: 'id',
  together: false,
}

type Whose = Pick<Booking, 'home' | 'by' | 'for'>

/** For whom it is: an agent and the counter book for somebody else. */
export const ownerOf = ({ by, for: whom }: Pick<Whose, 'by' | 'for'>): string => (whom ?? by).personId

/** Do they live in its home now? */
export const livesThere = ({ home }: Pick<Whose, 'home'>, actor: PersonContext['actor']): boolean =>
  actor.posts.some(({ role, node }) => role === 'resident' && node === home)

/** Is it of the actor's household, or of somebody for whom they act at this moment? */
export const isOurs = (booking: Whose, actor: PersonContext['actor']): boolean =>
  livesThere(booking, actor) || may(actor, 'service.own', { ownerId: ownerOf(booking) })

/** Nobody says of their own household whether it came. */
export const isOwnBooking = (actor: PersonContext['actor'], { by, for: whom, home }: Booking) =>
  isOwn(actor, { personId: (whom ?? by).personId, home })

/** A slot that can be booked at this moment. @throws invalid with what to do instead */
export function openSlot(id: Id<'slot'>, { calledAt }: PersonContext, field: string): Slot {
  const refuse = (says: string) => fail('invalid', { fields: { [field]: says } })
  const slot = slotById(id)
  if (!slot) throw refuse('没有这个时间，请重新选')
  const says = whyNot(slot.day, calledAt, workingCalendar)
  if (says) throw refuse(says)
  if (lastMoment(slot) <= calledAt) throw refuse('这个时间已经过去了，请选后面的')
  return slot
}
