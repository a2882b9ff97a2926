/** A household's sign-up as everybody who lives there sees it. */
import { entryEvents, entryRules, nextEntryState, type EntryEvent, type EntryState } from '@shared/festival/entryFlow'
import type { EntryView, SignedUp, Standing } from '@shared/festival/signUp'
import type { Time } from '../../../_platform/time'
import type { Entry, Session } from '../../collections'
import { standingOf } from '../../places/agreement'
import { isOpen } from '../enter/begin'

/** What an outsider is told of each state. */
const standing: Partial<Record<EntryState, Standing>> = {
  entered: 'entered',
  placed: 'placed',
  checkedIn: 'placed',
  noShow: 'placed',
}

export const signedUp = ({ _id, state, rank, session, partySize }: Entry): SignedUp => ({
  state: standing[state] ?? 'waiting',
  ...(rank === null ? {} : { rank }),
  id: _id,
  session,
  partySize,
})

/** What the household may do now: by the table, and by the time. */
function allowedTo(entry: Entry, session: Session, now: Time): EntryEvent[] {
  const may: Partial<Record<EntryEvent, boolean>> = {
    enter: isOpen(session, now),
    change: isOpen(session, now),
    accept: entry.offer !== null && now < entry.offer.until,
    pass: entry.offer !== null && now < entry.offer.until,
    withdraw: now < session.plan.endsAt,
  }
  return entryEvents.filter(
    event => entryRules[event].by.includes('household') && nextEntryState(entry.state, event) && may[event],
  )
}

/** Its places are those that the draw itself gave: whoever accepted an offer has them since later. */
function isByDraw({ home }: Pick<Entry, 'home'>, session: Session | null): boolean {
  const since = session?.winners[home]?.at
  return since !== undefined && since === session?.drawn?.drawnAt
}

/**
 * @param stored as it stands in the database; what the places say more of it is shown too
 * @param ahead how many wait before it; null where nobody asked
 */
export function entryViewOf(
  stored: Entry,
  session: Session | null,
  { personId, now, ahead }: { personId: string; now: Time; ahead: number | null },
): EntryView {
  const state = session ? standingOf(stored, session, session.plan.mode, now) : stored.state
  const entry = { ...stored, state }
  const { _id, partySize, roles, number, rank, offer, checkedIn, by, at } = entry
  return {
    id: _id,
    session: entry.session,
    state,
    partySize: session?.winners[entry.home]?.size ?? partySize,
    roles,
    number,
    rank,
    byDraw: isByDraw(entry, session),
    ahead: state === 'waiting' ? ahead : null,
    offer: state === 'offered' && offer ? { places: offer.places, at: offer.at, until: offer.until } : null,
    checkedIn: checkedIn && { at: checkedIn.at, size: checkedIn.size },
    by: { name: by.name, mine: by.personId === personId },
    at,
    allowed: session ? allowedTo(entry, session, now) : [],
  }
}
