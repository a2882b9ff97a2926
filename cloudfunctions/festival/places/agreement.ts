/**
 * A sign-up and the places of its session are two documents. The sign-up is where a household says what it wants, the session is the truth of
 * who has places. What is not in agreement, because somebody is at it or was killed at it, is brought there step by step. Pure.
 */
import type { EntryState } from '@shared/festival/entryFlow'
import type { Mode } from '@shared/festival/flow'
import type { Time } from '../../_platform/time'
import type { Movement, Places } from './places'

/** What of a sign-up has to agree. */
export interface Claim {
  home: string
  turn: number
  state: EntryState
  partySize: number
  at: Time
  offer: { at: Time; until: Time; places: number } | null
}

export type Step =
  | { move: Movement }
  /** What of the sign-up becomes so. */
  | { entry: Partial<Pick<Claim, 'state' | 'partySize' | 'offer'>> & { line?: string } }

const isOver = (state: EntryState) => ['passed', 'lapsed', 'withdrawn', 'noShow', 'notDrawn'].includes(state)

/** The next step towards agreement; null when there is nothing left to do. */
export function nextStep(claim: Claim, places: Places, mode: Mode, now: Time): Step | null {
  const { home, turn, state, partySize, at, offer } = claim
  const held = places.winners[home]
  const kept = places.offers[home]
  // Of a later turn it is not this one's to judge: whoever reads again sees that one.
  if ((held?.turn ?? 0) > turn || (kept?.turn ?? 0) > turn) return null
  if (held && (held.turn < turn || isOver(state))) return { move: { kind: 'giveBack', home, ...sizeOf(held) } }
  if (kept && (kept.turn < turn || isOver(state))) return { move: { kind: 'letGo', home, ...sizeOf(kept) } }
  if (held) {
    const has = state === 'placed' || state === 'checkedIn'
    if (has && held.size === partySize) return null
    return { entry: { state: has ? state : 'placed', partySize: held.size, offer: null } }
  }
  if (kept) {
    if (kept.until <= now) return { move: { kind: 'letGo', home, ...sizeOf(kept) } }
    if (state === 'offered' && offer?.until === kept.until) return null
    return { entry: { state: 'offered', offer: { at: kept.at, until: kept.until, places: kept.size } } }
  }
  if (state === 'offered') return { entry: { state: 'lapsed', offer: null } }
  if (state !== 'entered' || mode !== 'firstCome') return null
  if (places.left < partySize) return { entry: { state: 'waiting', line: at } }
  return { move: { kind: 'take', home, turn, size: partySize, at: now } }
}

const sizeOf = ({ size, turn }: { size: number; turn: number }) => ({ size, turn })

/** How a household stands, by the places: what the sign-up will say once it agrees. */
export function standingOf(claim: Claim, places: Places, mode: Mode, now: Time): EntryState {
  const step = nextStep(claim, places, mode, now)
  if (!step || 'move' in step) return claim.state
  return step.entry.state ?? claim.state
}
