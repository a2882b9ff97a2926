/** The first seconds of a first-come session of 柿子节, for a test and for the bench: everybody at once, while functions are killed and answers get lost. */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Entry, Session } from '../../../cloudfunctions/festival/collections'
import { sumOf } from '../../../cloudfunctions/festival/places/places'
import type { SignedUp } from '../../../types/festival/signUp'
import { aSession, signUpMorning } from '../../factories/aSession'
import type { Community } from '../community'

/** A phone sends again what got no answer. */
const retries = 8
/** Of the phones so many call at the same time: each is a connection of this machine. */
const atOnce = 64

interface Stats {
  byCollection: Record<string, { operations: number } | undefined>
}

/** A hundred households for three places. */
export const placesFor = (households: number) => Math.round(households * 0.03)

/** So many people, each with a home of their own: the sample's homes are too few for the whole burst. */
async function householdsOf(community: Community, session: string, count: number): Promise<string[]> {
  const made = await community.control<{ openid: string }[]>('POST', 'people', { count: 1 })
  const [sample] = [...community.database.dump('people')].filter(each => each.openid === made[0]?.openid)
  const people = Array.from({ length: count }, (_person, nth) => {
    const openid = `oBurst-${session}-${nth}`
    const node = `XZZ-${session.slice(1, 2)}-E${String(10 + Math.floor(nth / 9000)).padStart(2, '0')}-B01-U1-${1000 + (nth % 9000)}`
    return { ...sample, _id: personIdOf(openid), openid, home: node, posts: [{ role: 'resident', node, relation: 'owner' }] }
  }) // prettier-ignore
  for (let at = 0; at < people.length; at += 2_000)
    await community.database.insertMany('people', people.slice(at, at + 2_000) as never)
  return people.map(({ openid }) => openid)
}

interface Wanted {
  id: string
  households: number
  /** Calls of a household at the same moment, each with a key of its own. */
  sent: number
}

/** Households sign up all at once, while functions are killed and answers get lost; then the timer finishes what was cut off. */
export async function burst(community: Community, { id, households, sent }: Wanted) {
  const places = placesFor(households)
  await community.control('POST', 'clock', { now: Date.parse(signUpMorning) })
  await community.database.insertMany('festivalSessions', [aSession(id, { plan: { places } }) as never])
  const phones = await householdsOf(community, id, households)
  await community.control('DELETE', 'stats')
  await community.control('POST', 'faults', { seed: 1, rate: 0.01, drop: 'after', functions: { kill: 0.005 } })
  const answers = await inTurn(phones, openid =>
    Promise.all(
      Array.from({ length: sent }, (_tap, nth) => sendsAgain(community, openid, id, `burst-${openid}-${nth}`)),
    ),
  )
  await community.control('POST', 'faults', {})
  const { byCollection } = await community.control<Stats>('GET', 'stats')
  const operations = (byCollection.festivalSessions?.operations ?? 0) + (byCollection.festivalEntries?.operations ?? 0)
  await community.control('POST', 'clock', { advance: 120_000 })
  for (let run = 0; run < 3; run++) await community.control('POST', 'timers', { name: 'everyMinute' })
  const stored = <T>(name: string) => [...community.database.dump(name)] as unknown as T[]
  const session = stored<Session>('festivalSessions').find(({ _id }) => _id === id) ?? aSession(id)
  const entries = stored<Entry>('festivalEntries').filter(each => each.session === id)
  const placed = entries.filter(({ state }) => state === 'placed').length
  return {
    operations: operations / households,
    wrong: Math.abs(Object.keys(session.winners).length - places) + Math.abs(sumOf(session) - places) + Math.abs(placed - places), // prettier-ignore
    lost: answers.flat().filter(answer => !answer?.ok).length,
    unfinished: households - entries.filter(({ state }) => state === 'placed' || state === 'waiting').length,
    otherwise: answers.filter(all => new Set(all.map(each => each?.ok && each.data.state)).size > 1).length,
    of: `${households} households for ${places} places, ${sent === 1 ? 'three taps are one call, as the button waits' : `${sent} calls each`}`,
  }
}

async function sendsAgain(community: Community, openid: string, session: string, key: string) {
  for (let attempt = 0; attempt < retries; attempt++) {
    const input = { session, partySize: 1 }
    const answer = await community.ask<SignedUp>(openid, 'festival.signUp', input, key).catch(() => null)
    if (answer && (answer.ok || !['unexpected', 'busy'].includes(answer.error.code))) return answer
  }
  return null
}

/** Does the same with each of these, so many at the same time; the answers stand in their order. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const phone = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at] as T)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, phone))
  return results
}
