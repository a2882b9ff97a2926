/** Giving and using mandates, for the tests of both: people by name, and what they do in a word. */
import type { Mandates, MandateView } from '../../../types/people/contract'
import type { ReportView } from '../../../types/reports/contract'
import type { ActionAnswer } from '../../../types/errors'
import { addDays, dateOf, fromEpoch } from '../../../cloudfunctions/_platform/time'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { unit } from './bindings'
import { who, type Community } from '../community'

export const li = who.resident
export const daughter = 'oXZZ-wang-haining'
export const wang = who.unitLead
export const neighbour = 'oXZZ-zhang-min'
export const otherLead = 'oXZZ-zhao-guifang'
export const liHome = `${unit}-0402`
export const good = { photos: [], text: '楼道灯不亮', place: unit, category: 'clutter' }
export const day = 86_400_000

export const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)

/** What people do about mandates, in a community that `given` gives once it is there. */
export function mandatesIn(given: () => Community) {
  const now = async () => fromEpoch(Date.parse((await given().control<{ now: string }>('GET', 'clock')).now))
  const inDays = async (days: number) => dateOf(addDays(await now(), days))
  const lets = async (principal: string, agent: string, days = 30, key?: string) =>
    given().ask<MandateView>(
      principal,
      'people.letActFor',
      { agent: personIdOf(agent), until: await inDays(days) },
      key,
    )
  const submits = (agent: string, principal: string, more: { [field: string]: Json } = {}, key?: string) =>
    given().ask<ReportView>(agent, 'reports.submit', { ...good, for: personIdOf(principal), ...more }, key)
  const done = async <T>(asked: Promise<ActionAnswer<T>>) => {
    const answer = await asked
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.data
  }
  return {
    inDays,
    lets,
    gives: (principal: string, agent: string, days = 30) => done(lets(principal, agent, days)),
    ends: (person: string, id: string) => given().ask<MandateView>(person, 'people.endMandate', { id }),
    mandates: (person: string) => given().call<Mandates>(person, 'people.mandates', {}),
    submits,
    submitted: (agent: string, principal: string, more = {}) => done(submits(agent, principal, more)),
    get: (person: string, id: string) => given().ask<ReportView>(person, 'reports.get', { id }),
  }
}
