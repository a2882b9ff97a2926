/** An edition as it is planned: what may be written, and who looks at it (DOMAIN §6). Pure. */
import { fail } from '@shared/errors'
import type { PlannedEdition, PlannedSession } from '@shared/festival/editions'
import { nextEditionState, type EditionEvent } from '@shared/festival/flow'
import { householdOf, type Actor } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { festivalRules } from '@config/community/festival'
import { isDay, toEpoch, type Time } from '../../../_platform/time'
import type { Edition, Session, SessionPlan } from '../../collections'

export const numberOf = (year: number) => year - festivalRules.yearBefore
export const editionIdOf = (number: number) => String(number)
export const sessionIdOf = (edition: number, index: number) => `${edition}-${index}`

const someoneOf = ({ personId, name }: Pick<Actor, 'personId' | 'name'>) => ({ personId, name })

/** A time that is one: a day of the calendar, a minute of it. */
const isTime = (time: Time) => isDay(time.slice(0, 10)) && !Number.isNaN(toEpoch(time))

/** @throws invalid with the field's path and what to do */
function refuse(field: string, says: string): never {
  throw fail('invalid', { fields: { [field]: says } })
}

function checkSession(session: PlannedSession, at: number, source: PlannedEdition['source']): SessionPlan {
  const field = (name: string) => `sessions.${at}.${name}`
  for (const name of ['opensAt', 'closesAt', 'startsAt', 'endsAt'] as const)
    if (!isTime(session[name])) refuse(field(name), '请选一个时间')
  const { mode, places, partyMost, reserved = 0, opensAt, closesAt, startsAt, endsAt } = session
  if (places > festivalRules.mostPlaces)
    refuse(field('places'), `名额最多 ${festivalRules.mostPlaces} 个，再多请分成几场`)
  if (partyMost > Math.min(festivalRules.mostParty, places)) refuse(field('partyMost'), '每户人数太多了，请改少些')
  if (mode === 'firstCome' && reserved > 0) refuse(field('reserved'), '先到先得的场次不留名额，要留请改成抽签')
  if (closesAt <= opensAt) refuse(field('closesAt'), '截止要在开始报名之后')
  if (startsAt < closesAt) refuse(field('startsAt'), '开摘要在报名截止之后')
  if (endsAt <= startsAt) refuse(field('endsAt'), '结束要在开摘之后')
  if (mode === 'lottery') {
    if (!source) refuse('source', '有抽签的场次，请写明用哪一期开奖号')
    if (source.at <= closesAt) refuse('source.at', '开奖要在报名截止之后，不然名单没封就知道号了')
    if (source.at >= startsAt) refuse('source.at', '开奖要在开摘之前')
  }
  const { name, meeting, trees = [] } = session
  return {
    index: at + 1,
    name,
    mode,
    places,
    partyMost,
    reserved,
    startsAt,
    endsAt,
    opensAt,
    closesAt,
    meeting: { place: meeting.place ?? null, words: meeting.words },
    trees: [...new Set(trees)],
  }
}

/**
 * The edition after it was written.
 * @throws invalid with what to do, notNow once it was announced
 */
export function writtenEdition(before: Edition | null, planned: PlannedEdition, actor: Actor, at: Time): Edition {
  const event: EditionEvent = planned.asDraft ? 'keep' : 'submit'
  const state = before ? nextEditionState(before.state, event) : planned.asDraft ? 'draft' : 'inReview'
  if (!state) throw fail('notNow', { message: '公布以后规则、名额、分法都不能改了；改时间请用「改安排」' })
  if (planned.sessions.length > festivalRules.mostSessions)
    refuse('sessions', `最多安排 ${festivalRules.mostSessions} 场`)
  const { year, rules, share, source = null } = planned
  if (source && !isTime(source.at)) refuse('source.at', '请选一个时间')
  const number = numberOf(year)
  return {
    _id: editionIdOf(number),
    version: 0,
    outbox: [],
    outboxAt: null,
    announced: 0,
    announcedAt: null,
    changes: [],
    told: 0,
    tellingAt: null,
    ...before,
    state,
    number,
    year,
    rules,
    sessions: planned.sessions.map((session, nth) => checkSession(session, nth, source)),
    source,
    share,
    author: someoneOf(actor),
    writers: [...new Set([...(before?.writers ?? []), ...marksOf(householdOf(actor))])],
    checkedBy: null,
    note: null,
    at,
  }
}

/** Did neither they nor anybody of their household have a part in it? `marks`: ids of people and codes of homes. */
export const hadNoPart = (actor: Actor, marks: readonly string[]) =>
  !marksOf(householdOf(actor)).some(mark => marks.includes(mark))

/** @throws forbidden for whoever wrote it and their household, notNow */
export function checkedEdition(before: Edition, approved: boolean, note: string, actor: Actor, at: Time): Edition {
  if (!hadNoPart(actor, before.writers)) throw fail('forbidden', { message: '自己或家里人安排的，要请别人来看' })
  const state = nextEditionState(before.state, approved ? 'check' : 'sendBack')
  if (!state) throw fail('notNow')
  if (!approved && note === '') refuse('note', '请写一句哪里要改')
  return { ...before, state, checkedBy: someoneOf(actor), note: note || null, at }
}

/** The edition and its sessions once it is announced. @throws notNow when a time of it is over */
export function announcedEdition(before: Edition, at: Time): { after: Edition; sessions: Session[] } {
  const state = nextEditionState(before.state, 'announce')
  if (!state) throw fail('notNow', { message: '要先请另一个人看过，才能公布' })
  if (before.sessions.some(({ closesAt }) => closesAt <= at))
    throw fail('notNow', { message: '有场次的报名时间已经过了，请先改好时间' })
  if (before.source && before.source.at <= at)
    throw fail('notNow', { message: '开奖时间已经过了，请先换成还没开的一期' })
  const after: Edition = { ...before, state, announced: 1, announcedAt: at, told: 0, tellingAt: at, at }
  return { after, sessions: before.sessions.map(plan => plannedSession(before.number, plan, at)) }
}

const plannedSession = (edition: number, plan: SessionPlan, at: Time): Session => ({
  _id: sessionIdOf(edition, plan.index),
  version: 1,
  edition,
  state: 'planned',
  plan,
  left: plan.places,
  winners: {},
  offers: {},
  returned: 0,
  closedAt: null,
  list: null,
  drawn: null,
  dueAt: plan.opensAt,
  outcome: null,
  outcomeAt: null,
  waitingAt: null,
  at,
})

/** A change of what was announced: one more version, which everybody whom it is about is told of. Without an actor it came by itself. */
export const withChange = (
  before: Edition,
  change: { says: string; session: string | null },
  actor: Actor | null,
  at: Time,
): Edition => ({
  ...before,
  announced: before.announced + 1,
  changes: [...before.changes, { at, by: actor && someoneOf(actor), ...change }],
  tellingAt: at,
})
