/** Signing up for 柿子节, for several tests: sessions of an edition of its own, so that no instance remembers another test's, and a crowd. */
import type { Entry, Session } from '../../../cloudfunctions/festival/collections'
import { sumOf } from '../../../cloudfunctions/festival/places/places'
import type { EntryView, MySignUps, SignedUp } from '../../../types/festival/signUp'
import type { ActionAnswer } from '../../../types/errors'
import { aSession, signUpMorning } from '../../factories/aSession'
import type { Json } from '../../cloud/plugin'
import type { Community } from '../community'

let edition = 100

export const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
export const minute = 60_000

export function festivalsIn(given: () => Community) {
  const stored = <T>(name: string) => [...given().database.dump(name)] as unknown as T[]
  const session = (id: string) => stored<Session>('festivalSessions').find(each => each._id === id) as Session
  return {
    /** A fresh session; its id. */
    async open(more: Parameters<typeof aSession>[1] = {}): Promise<string> {
      await given().control('POST', 'clock', { now: Date.parse(signUpMorning) })
      const made = aSession(`${(edition += 1)}-1`, more)
      await given().database.insertMany('festivalSessions', [made as never])
      return made._id
    },
    /** The openids of so many people, each of a home of their own. */
    async crowd(count: number): Promise<string[]> {
      const people = await given().control<{ openid: string }[]>('POST', 'people', { count })
      return people.map(({ openid }) => openid)
    },
    signUp: (openid: string, id: string, partySize = 1, key?: string, more: { [field: string]: Json } = {}) =>
      given().ask<SignedUp>(openid, 'festival.signUp', { session: id, partySize, ...more }, key),
    step: (openid: string, event: string, id: string, more: { [field: string]: Json } = {}) =>
      given().ask<EntryView>(openid, `festival.${event}`, { session: id, ...more }),
    mine: (openid: string) => given().call<MySignUps>(openid, 'festival.mine'),
    session,
    entries: (id: string) => stored<Entry>('festivalEntries').filter(each => each.session === id),
    sweep: () => given().control('POST', 'timers', { name: 'everyMinute' }),
    advance: (ms: number) => given().control('POST', 'clock', { advance: ms }),
    /** Places never come or go, whatever happens. */
    whole: (id: string) => expect(sumOf(session(id))).toBe(session(id).plan.places),
    async done<T>(asked: Promise<ActionAnswer<T>>): Promise<T> {
      const answer = await asked
      if (!answer.ok) throw new Error(JSON.stringify(answer.error))
      return answer.data
    },
  }
}
