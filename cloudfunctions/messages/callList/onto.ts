/** What must reach somebody and WeChat does not tell them goes onto the list of those who are called (DOMAIN §5). */
import { templates } from '@shared/messages/templates'
import { homesAt, postsAt } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import { communityCode } from '../../grid/places/community'
import { codesOf, laddersAt } from '../../grid/places/placeNodes'
import { strangersOf } from '../../people/strangers/stranger'
import type { InboxMessage } from '../collections'
import type { Recipient } from '../courier/recipients'

/** A message that WeChat does not tell, and whom it is for. */
interface Untold {
  message: InboxMessage
  person: Recipient | undefined
  urgent?: boolean | undefined
}

type Waits = Pick<InboxMessage, 'callAt' | 'callFor' | 'ladder'>

/**
 * For each of them since when it waits for a call, and in whose part of the grid; nothing for what need not reach anybody, nor of somebody whom
 * nobody knows. A trip, if any must. Whoever has no account is called about all that they are told.
 */
export async function waitsForCall(untold: readonly Untold[], now: Time): Promise<Waits[]> {
  const known = await strangersOf(untold.map(({ message }) => message.personId))
  const waiting = await waitsOfPeople(untold, now)
  return untold.map(({ message }, at) => {
    const stranger = known.get(message.personId)
    if (!stranger) return waiting[at] ?? {}
    const { name, place, ladder } = stranger
    return { callAt: now, callFor: { name, place }, ladder: [...new Set([...ladder, communityCode])] }
  })
}

async function waitsOfPeople(untold: readonly Untold[], now: Time): Promise<Waits[]> {
  const placesOf = untold.map(each => placesToCall(each, now))
  const all = placesOf.flatMap(found => found ?? [])
  if (placesOf.every(found => found === null)) return untold.map(() => ({}))
  const ladders = await laddersAt(all, now)
  return placesOf.map((found, at) => {
    const person = untold[at]?.person
    if (!found || !person) return {}
    const [place = communityCode] = found
    const first = ladders.get(place)?.[0]
    const ladder = [...new Set([...found.flatMap(code => codesOf(ladders.get(code))), communityCode])]
    return { callAt: now, callFor: { name: person.name, place: first?.fullName ?? '' }, ladder }
  })
}

/** Where they live, or where they work; null when nobody has to be called. */
function placesToCall({ message, person, urgent = message.parcel?.urgent }: Untold, now: Time): string[] | null {
  const { must } = templates[message.template]
  if (!person || !must || (must.when === 'urgent' && !urgent)) return null
  return must.of === 'post'
    ? postsAt(person.posts, now).flatMap(({ role, node }) => (role === 'resident' ? [] : [node]))
    : homesAt({ posts: person.posts, home: person.home }, now).map(({ node }) => node)
}

/** Messages that are new, with those that somebody has to be called about because WeChat will not tell them. */
export async function withCalls(made: readonly Untold[], now: Time): Promise<InboxMessage[]> {
  const untold = made.filter(({ message }) => message.wechat === 'noConsent')
  const waiting = await waitsForCall(untold, now)
  const callOf = new Map(untold.map(({ message }, at) => [message._id, waiting[at] ?? {}]))
  return made.map(({ message }) => ({ ...message, ...callOf.get(message._id) }))
}
