/** How a household's sign-up begins, and begins anew after it was over. Pure. */
import { fail } from '@shared/errors'
import type { HarvestRole } from '@shared/festival/entryFlow'
import { ladderOf } from '@shared/grid/code'
import { addMinutes, type Time } from '../../../_platform/time'
import type { Entry, Session } from '../../collections'
import { entryIdOf, type Applicant } from '../household'

export interface Asked {
  who: Applicant
  /** Who tapped: the applicant, or whoever acts for them. */
  by: { personId: string; name: string }
  partySize: number
  roles: HarvestRole[]
  at: Time
}

type Planned = Pick<Session, '_id' | 'edition' | 'state' | 'plan'>

/** Sign-ups are taken at this moment. */
export const isOpen = ({ state, plan }: Planned, now: Time) =>
  state === 'open' && plan.opensAt <= now && now < plan.closesAt

/** Sign-ups are over, not still to come. */
export const isLate = (session: Planned, now: Time) =>
  session.state !== 'planned' && session.plan.opensAt <= now && !isOpen(session, now)

/** @throws notNow before it opens, and after it closed */
export function checkOpen(session: Planned, now: Time): void {
  if (isOpen(session, now)) return
  const early = session.state === 'planned' || now < session.plan.opensAt
  throw fail('notNow', { message: early ? '还没开始报名，到时候再来' : '报名已经截止了' })
}

/** @throws invalid for more of a household than the session takes */
export function checkSize({ plan }: Pick<Session, 'plan'>, partySize: number): void {
  const most = Math.min(plan.partyMost, plan.places)
  if (partySize <= most) return
  throw fail('invalid', { fields: { partySize: `这一场一户最多去 ${most} 个人` } })
}

/** Longer than a function lives: then nobody is at it any more, and the timer goes on with it. Minutes. */
const unsettledMinutes = 1

/** @param isFull the places are gone already: they wait from the beginning */
export function begun(session: Planned, { who, by, partySize, roles, at }: Asked, isFull: boolean): Entry {
  const { personId, name, home, relation } = who
  const races = session.plan.mode === 'firstCome'
  const state = races && isFull ? 'waiting' : 'entered'
  return {
    _id: entryIdOf(session._id, home),
    version: 1,
    state,
    edition: session.edition,
    session: session._id,
    home,
    place: '',
    ladder: ladderOf(home),
    relation,
    by: { personId: by.personId, name: by.name },
    for: by.personId === personId ? null : { personId, name },
    partySize,
    roles: [...new Set(roles)],
    reserved: false,
    lostBefore: false,
    number: null,
    rank: null,
    turn: 1,
    line: state === 'waiting' ? at : null,
    offer: null,
    checkedIn: null,
    dueAt: races && state === 'entered' ? addMinutes(at, unsettledMinutes) : null,
    at,
    outbox: [],
    outboxAt: null,
  }
}

/** After it was withdrawn, passed or lapsed: behind everybody who signed up meanwhile. */
export function begunAnew(before: Entry, session: Planned, asked: Asked, isFull: boolean): Entry {
  const { version, turn, place, outbox, outboxAt, calls } = before
  const next = begun(session, asked, isFull)
  // What the earlier one held is looked at too, should this call be stopped.
  const dueAt = next.dueAt ?? addMinutes(asked.at, unsettledMinutes)
  return { ...next, version: version + 1, turn: turn + 1, place, outbox, outboxAt, calls, dueAt }
}
