/** The edition that people mean when they say 柿子节. */
import { editionStates, isAnnounced } from '@shared/festival/flow'
import { festivalRules } from '@config/community/festival'
import { _, db } from '../../_platform/sdk'
import { addDays, dateOf, type Time } from '../../_platform/time'
import { editions, entries, sessions, type Edition, type Entry, type Session } from '../collections'

/** The number of the edition of a moment's year (DOMAIN §6). */
export const numberAt = (now: Time): number => Number(dateOf(now).slice(0, 4)) - festivalRules.yearBefore

/** The editions that somebody may still do something with: announced a year ahead at the most, and those of two years. */
export const recentNumbers = (now: Time) => {
  const next = numberAt(addDays(now, 366))
  return [next, next - 1, next - 2].filter(number => number > 0)
}

/** The newest edition that was announced, with its sessions in their order; null before the first. One trip: the sessions come by their index with it. */
export async function newestAnnounced(now: Time): Promise<{ edition: Edition; sessions: Session[] } | null> {
  return foundIn((await newest(now).end()) as { list: Looked[] })
}

/** The same with everything that a home ever signed up for, by its index, the newest first. One trip too. */
export async function newestWithOwn(now: Time, home: string): Promise<{ edition: Edition; sessions: Session[]; own: Entry[] } | null> {
  const looked = (await newest(now)
    .addFields({ home })
    .lookup({ from: entries.name, localField: 'home', foreignField: 'home', as: 'own' })
    .end()) as { list: (Looked & { home: string; own: Entry[] })[] }
  const found = foundIn({ list: looked.list.map(({ home: _home, own: _own, ...rest }) => rest) })
  const own = entries.sound(looked.list[0]?.own ?? [])
  return found && { ...found, own: own.sort((one, other) => (one.at < other.at ? 1 : -1)) }
} // prettier-ignore

type Looked = Edition & { found: Session[] }

const newest = (now: Time) =>
  db
    .collection(editions.name)
    .aggregate()
    .match({ _id: _.in(recentNumbers(now).map(String)), state: _.in(editionStates.filter(isAnnounced)) })
    .sort({ number: -1 })
    .limit(1)
    .lookup({ from: sessions.name, localField: 'number', foreignField: 'edition', as: 'found' })

function foundIn({ list }: { list: Looked[] }): { edition: Edition; sessions: Session[] } | null {
  const [looked] = list
  if (!looked) return null
  const { found, ...edition } = looked
  const [sound] = editions.sound([edition])
  if (!sound) return null
  const inOrder = sessions.sound(found).sort((one, other) => one.plan.index - other.plan.index)
  return { edition: sound, sessions: inOrder }
}
