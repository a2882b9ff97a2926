/** This year's 柿子节, open: a lottery and a session of first come. All of it is made up. */
import { festivalRules } from '@config/community/festival'
import type { GridNode } from '@shared/grid/node'
import type { SeededPerson } from '@config/community/people'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { addDays, addMinutes, dateOf, startOfDay, type Time } from '../../../cloudfunctions/_platform/time'
import type { Edition, Session, SessionPlan } from '../../../cloudfunctions/festival/collections'

type Marked<T> = T & { sample: true }
const marked = <T>(document: T): Marked<T> => ({ ...document, sample: true })

/** Minutes of a day. */
const at = (day: Time, hour: number, minute = 0) => addMinutes(startOfDay(dateOf(day)), hour * 60 + minute)

/** An edition whose sign-up began yesterday and ends in five days. */
export function sampleFestival(nodes: readonly GridNode[], people: readonly SeededPerson[], now: Time) {
  const who = (openid: string) => ({
    personId: personIdOf(openid),
    name: people.find(each => each.openid === openid)?.name ?? '',
  })
  const number = Number(dateOf(now).slice(0, 4)) - festivalRules.yearBefore
  const yesterday = addDays(now, -1)
  const day = addDays(now, 12)
  const signUp = { opensAt: at(yesterday, 8), closesAt: at(addDays(now, 5), 20) }
  const meeting = {
    place: nodes.find(({ _id }) => _id === 'XZZ-2-E05')?._id ?? null,
    words: '二小区大门口，老柿子树下',
  }
  const plans: SessionPlan[] = [
    { index: 1, name: '上午场', mode: 'lottery', places: 60, partyMost: 4, reserved: 20, startsAt: at(day, 9), endsAt: at(day, 11, 30), ...signUp, meeting, trees: ['E05-01', 'E05-02', 'E05-07'] },
    { index: 2, name: '下午场', mode: 'firstCome', places: 300, partyMost: 4, reserved: 0, startsAt: at(day, 14), endsAt: at(day, 16, 30), ...signUp, meeting, trees: ['E05-03', 'E05-04'] },
  ] // prettier-ignore
  const edition: Edition = {
    _id: String(number),
    version: 4,
    outbox: [],
    outboxAt: null,
    state: 'open',
    number,
    year: number + festivalRules.yearBefore,
    rules: [
      '一户报一次，家里谁报都行，租房的邻居也算。',
      '名额按人算，几个人来就占几个名额。',
      '开摘那天一起摘，树上的果子谁也不要先摘。',
      '果子家家有份，不来也有，腿脚不便的送上门。',
    ],
    sessions: plans,
    source: { name: '福彩3D', issue: `${number + festivalRules.yearBefore}年报名截止后第二天那一期`, at: at(addDays(now, 6), 21, 30) },
    share: { by: 'home', elderFirst: true },
    author: who('oXZZ-song-lina'),
    writers: [personIdOf('oXZZ-song-lina')],
    checkedBy: who('oXZZ-zhao-jianguo'),
    note: null,
    announced: 1,
    announcedAt: addDays(now, -8),
    changes: [],
    told: 1,
    tellingAt: null,
    at: addDays(now, -8),
  } // prettier-ignore
  const sessions = plans.map((plan): Session => ({
    _id: `${number}-${plan.index}`,
    version: 2,
    edition: number,
    state: 'open',
    plan,
    left: plan.places,
    winners: {},
    offers: {},
    returned: 0,
    closedAt: null,
    list: null,
    drawn: null,
    dueAt: plan.closesAt,
    outcome: null,
    outcomeAt: null,
    waitingAt: null,
    at: plan.opensAt,
  }))
  return { editions: [marked(edition)], sessions: sessions.map(marked) }
}
