/** What the timer adds to sign-ups that come to have places or an offer: how to say where the home is, and whom is told. */
import { hasPlaces } from '@shared/festival/entryFlow'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import { sayClock } from '../../_platform/sayDay'
import type { Time } from '../../_platform/time'
import { nodes } from '../../grid/collections'
import type { Entry, Session } from '../collections'
import type { Complete } from '../places/ground'
import { hearersOf, neighboursOf } from '../signUp/hearers'

/**
 * Reads, side by side, the homes of these sign-ups and who lives in them, and answers what completes each.
 * @param plan of the session that all of them are for
 */
export async function completed(
  signUps: readonly Pick<Entry, 'home'>[],
  { _id: target, plan }: Pick<Session, '_id' | 'plan'>,
  now: Time,
): Promise<Complete> {
  const homes = [...new Set(signUps.map(({ home }) => home))]
  const [places, neighbours] = await Promise.all([nodes.findMany(homes), neighboursOf(homes)])
  const nameOf = new Map(places.map(({ _id, fullName }) => [_id, fullName]))
  return (after, before) => {
    const whole: Entry = { ...after, place: after.place || (nameOf.get(after.home) ?? after.home) }
    const says = after.state === before.state ? null : newsOf(after, now)
    if (!says) return whole
    const facts = { ...says, session: plan.name, at: now }
    const told: Told[] = hearersOf(after, neighbours, now).map(to => tell(to, 'festivalNews', facts, target))
    return withOutbox(whole, told, now)
  }
}

/** What becomes of a sign-up while nobody looks. */
function newsOf({ state, partySize, offer }: Entry, now: Time): { title: string; note: string } | null {
  if (hasPlaces(state)) return { title: '柿子节有您家的名额', note: `${partySize}个人一起来` }
  if (state === 'lapsed') return { title: '这次的名额过时了', note: '没等到答复，已经问下一家了' }
  if (state !== 'offered' || !offer) return null
  return { title: `有${offer.places}个名额让给您家`, note: `${sayClock(offer.until, now)}前说要不要，过时就问下一家` }
}
