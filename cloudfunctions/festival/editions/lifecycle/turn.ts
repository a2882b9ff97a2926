/** What the times of a session do to it by themselves, and what its sessions make of an edition. Pure. */
import { nextEditionState, type EditionEvent, type EditionState, type SessionState } from '@shared/festival/flow'
import type { Time } from '../../../_platform/time'
import type { Edition, Session } from '../../collections'
import { releaseAtOf } from '../../gate/day/onTheDay'

type Timed = Pick<Session, 'state' | 'plan'>

/** When a session has to be looked at next; null when nothing comes by itself any more. */
export function dueAtOf({ state, plan }: Timed, now: Time): Time | null {
  if (state === 'planned') return plan.opensAt
  if (state === 'open') return plan.closesAt
  if (state === 'over') return null
  // A lottery that nobody drew is over when it would begin.
  if (state === 'closed') return plan.startsAt
  const times = [plan.startsAt, releaseAtOf(plan), plan.endsAt].sort()
  return times.find(at => now < at && at <= plan.endsAt) ?? plan.endsAt
}

/** The state that a session's times give it at a moment: it opens, closes, and is over. An outage is caught up step by step. */
export function stateByTime({ state, plan }: Timed, now: Time): SessionState {
  if (state === 'planned' && now >= plan.opensAt) return 'open'
  if (state === 'open' && now >= plan.closesAt) return 'closed'
  if (state === 'drawn' && now >= plan.endsAt) return 'over'
  // A lottery that nobody drew in time: nobody has a place, and nobody can get one any more.
  if (state === 'closed' && now >= plan.startsAt) return 'over'
  return state
}

/** A lottery that was not drawn before it began: nobody goes, what there was goes to nobody, and the waiting ends at once. */
export const undrawnSession = (before: Session, now: Time): Session => ({
  ...before,
  state: 'over',
  left: 0,
  returned: before.returned + before.left,
  dueAt: null,
  outcome: null,
  outcomeAt: null,
  waitingAt: now,
})

/**
 * A session at another time. Places that are kept for somebody are kept no longer than until it begins, and its waiting list is looked at again,
 * because all of its times are others now.
 */
export function movedSession(before: Session, startsAt: Time, endsAt: Time, now: Time): Session {
  const plan = { ...before.plan, startsAt, endsAt }
  const offers = Object.entries(before.offers).map(([home, offer]): [string, Session['offers'][string]] => [
    home,
    offer.until > startsAt ? { ...offer, until: startsAt } : offer,
  ])
  return {
    ...before,
    plan,
    offers: Object.fromEntries(offers),
    dueAt: dueAtOf({ ...before, plan }, now),
    waitingAt: before.waitingAt && now,
  }
}

/** A session that takes no sign-ups any more: of first come, who goes is settled with it. */
export function closedSession(before: Session, now: Time, plan = before.plan): Session {
  const isSettled = plan.mode === 'firstCome'
  const state = isSettled ? 'drawn' : 'closed'
  return {
    ...before,
    plan,
    state,
    closedAt: now,
    dueAt: dueAtOf({ state, plan }, now),
    // A lottery's list is made by whoever closed it; who is killed at it is followed by the timer. What is free goes to the waiting list, so that
    // nobody takes a place who comes later.
    ...(isSettled ? { left: 0, returned: before.returned + before.left, waitingAt: now } : { outcomeAt: now }),
  }
}

const has = (states: readonly SessionState[], ...some: SessionState[]) => states.some(state => some.includes(state))

/** In the order in which they can happen. */
const follows: readonly [EditionEvent, (sessions: readonly Timed[], now: Time) => boolean][] = [
  ['open', sessions => has(sessions.map(({ state }) => state), 'open', 'closed', 'drawn', 'over')],
  ['close', sessions => !has(sessions.map(({ state }) => state), 'planned', 'open')],
  ['draw', sessions => !has(sessions.map(({ state }) => state), 'planned', 'open', 'closed')],
  ['harvest', (sessions, now) => sessions.some(({ plan }) => now >= plan.startsAt)],
] // prettier-ignore

/** The state of an edition that its sessions make. */
export function stateOfSessions(before: EditionState, sessions: readonly Timed[], now: Time): EditionState {
  return follows.reduce((state, [event, happened]) => {
    const next = nextEditionState(state, event)
    return next && happened(sessions, now) ? next : state
  }, before)
}

/** The edition after one of its sessions changed. */
export const followedBy = (before: Edition, sessions: readonly Session[], now: Time): Edition => ({
  ...before,
  sessions: before.sessions.map(plan => sessions.find(each => each.plan.index === plan.index)?.plan ?? plan),
  state: stateOfSessions(before.state, sessions, now),
})
