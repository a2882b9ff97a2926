/** A session of 柿子节 that people sign up for. */
import type { Session } from '../../cloudfunctions/festival/collections'
import { addDays, addMinutes, fromEpoch } from '../../cloudfunctions/_platform/time'

/** A morning on which everything is open; the session itself is ten days later. */
export const signUpMorning = fromEpoch(Date.parse('2026-10-28T09:00:00+08:00'))

type Plan = Session['plan']
interface Wanted extends Partial<Omit<Session, 'plan'>> {
  plan?: Partial<Plan>
}

/** Open, of the mode and with the places that are asked for: first come and 300 without a word. */
export function aSession(_id: string, { plan: planned, ...more }: Wanted = {}): Session {
  const startsAt = addDays(signUpMorning, 10)
  const plan: Plan = {
    index: Number(_id.split('-')[1]),
    name: '上午场',
    mode: 'firstCome',
    places: 300,
    partyMost: 4,
    reserved: 0,
    startsAt,
    endsAt: addMinutes(startsAt, 120),
    opensAt: addDays(signUpMorning, -1),
    closesAt: addDays(signUpMorning, 5),
    meeting: { place: null, words: '东门凉亭' },
    trees: [],
    ...planned,
  }
  return {
    _id,
    version: 1,
    mentions: [],
    edition: Number(_id.split('-')[0]),
    state: 'open',
    plan,
    left: plan.places,
    winners: {},
    offers: {},
    returned: 0,
    closedAt: null,
    list: null,
    drawn: null,
    dueAt: null,
    outcome: null,
    outcomeAt: null,
    waitingAt: null,
    at: plan.opensAt,
    ...more,
  }
}
