/**
 * What is told of an edition: to everybody who lives here that it is announced, to everybody who signed up what was changed since. In order, each with
 * writes of a thousand messages whose ids say what they tell, so that whoever is killed in between is followed by the timer, and nobody is told twice.
 */
import type { EntryState } from '@shared/festival/entryFlow'
import type { Clock } from '../../../_platform/clock'
import { people, type Person } from '../../../_platform/call/members'
import { inRanges } from '../../../_platform/data/inRanges'
import { logError } from '../../../_platform/log'
import { tell, type Told } from '../../../_platform/messages/tell'
import { sayMoment } from '../../../_platform/sayDay'
import type { Time } from '../../../_platform/time'
import { communityCode } from '../../../grid/places/community'
import { tellMany } from '../../../messages/many'
import { editions, entries, type Edition } from '../../collections'
import { hearersByHome, neighboursOf } from '../../signUp/hearers'
import { sessionIdOf } from '../plan/written'

/** People, or sign-ups, of one trip and one write. */
const atOnce = 900
/** Who signed up and still counts on it; or counted on a lottery that nobody drew, and waits for nothing any more. */
const counting: readonly EntryState[] = ['entered', 'placed', 'waiting', 'offered', 'checkedIn', 'notDrawn']

const fields = ['name', 'openid', 'msgCredits', 'consentsTaken', 'actsFor', 'toldOf', 'posts', 'home'] as const

/** Everybody who lives or works here. */
async function tellEverybody({ _id, number, sessions }: Edition, at: Time): Promise<void> {
  const [first = at] = sessions.map(({ opensAt }) => opensAt).sort()
  const facts = {
    title: `第 ${number} 届柿子节公布了`,
    session: `${sessions.length} 场`,
    note: `${sayMoment(first)}开始报名`,
  }
  const ranges = [{ from: communityCode, before: `${communityCode}~` }]
  for (let after: string | null = ''; after !== null;) {
    const page: { items: Person[]; next: string | null } = await inRanges(people, 'posts.node', ranges, { after, limit: atOnce, select: fields }) // prettier-ignore
    const told = page.items.map(person => tell(person._id, 'festivalNews', { ...facts, at }, _id))
    if (told.length > 0)
      await tellMany(`festival.${_id}.0`, told, new Map(page.items.map(each => [each._id, each])), at)
    after = page.next
  }
}

/** Everybody of the households that signed up for what was changed, and whoever signed them up. */
async function tellWhoSignedUp(edition: Edition, nth: number, at: Time): Promise<void> {
  const change = edition.changes[nth - 1]
  if (!change) return
  // What is about all of it is about its draw: those of first come have none.
  const lotteries = edition.sessions.filter(({ mode }) => mode === 'lottery')
  const about = change.session ? [change.session] : lotteries.map(({ index }) => sessionIdOf(edition.number, index))
  for (const session of about) {
    const name = edition.sessions.find(({ index }) => sessionIdOf(edition.number, index) === session)?.name ?? ''
    const facts = { title: '柿子节的安排改了', session: name, note: change.says, at }
    for (let cursor: string | undefined | null; cursor !== null;) {
      const page: Awaited<ReturnType<typeof entries.page>> = await entries.page('bySession', { session }, { limit: atOnce / 2, cursor: cursor ?? undefined, select: ['state', 'by', 'for', 'home', 'relation', 'at'] }) // prettier-ignore
      const signUps = page.items.filter(({ state }) => counting.includes(state))
      const neighbours = await neighboursOf(signUps.map(({ home }) => home))
      const ids = new Set([...hearersByHome(signUps, neighbours, at).values()].flat())
      await tellThese(`festival.${edition._id}.${nth}.${session}`, [...ids], id => tell(id, 'festivalNews', facts, session), at) // prettier-ignore
      cursor = page.next
    }
  }
}

/** People by their ids, some hundred with a write. */
export async function tellThese(event: string, ids: readonly string[], telling: (id: string) => Told, at: Time): Promise<void> {
  for (let nth = 0; nth < ids.length; nth += atOnce) {
    const some = ids.slice(nth, nth + atOnce)
    const found = await people.findMany(some)
    await tellMany(event, some.map(telling), new Map(found.map(each => [each._id, each])), at)
  }
} // prettier-ignore

/** Goes on until everything is told. */
export async function tellEdition(edition: Edition, now: Time): Promise<void> {
  for (let nth = edition.told; nth < edition.announced; nth++) {
    await (nth === 0 ? tellEverybody(edition, now) : tellWhoSignedUp(edition, nth, now))
    const isLast = nth + 1 === edition.announced
    // Another change may have come meanwhile: then the timer goes on.
    if (!(await editions.updateIf(edition._id, { told: nth }, { told: nth + 1 }))) return
    if (isLast) await editions.updateIf(edition._id, { announced: nth + 1 }, { tellingAt: null })
  }
}

/** Tells a change at once; what everybody has to be told, and what fails, is left to the timer. Never throws: the change is written. */
export async function tellNow(id: string, clock: Clock): Promise<void> {
  try {
    const edition = await editions.find(id)
    if (edition && edition.told > 0 && edition.told < edition.announced) await tellEdition(edition, clock.now())
  } catch (error) {
    logError('festival.telling', error, { edition: id })
  }
}
