/** What must be so of a festival, in every moment, once the timer came, and at the end of a story. Pure. */
import { createHmac } from 'node:crypto'
import { secrets } from '../world'
import type { Asked } from './told'
import type { Entry, List, Session } from '../../../cloudfunctions/festival/collections'
import { breakOf, beginning, sumsOf, type Mark } from '../../../cloudfunctions/festival/fruit/ledger/chain'
import type { Line, Round, Share } from '../../../cloudfunctions/festival/fruit/collections'
import { releaseAtOf } from '../../../cloudfunctions/festival/gate/day/onTheDay'
import type { Day, Scan } from '../../../cloudfunctions/festival/gate/collections'
import { sumOf } from '../../../cloudfunctions/festival/places/places'
import { sha256 } from '../../../cloudfunctions/_platform/personId'
import { canonicalList, rankedBy } from '@shared/festival/drawing'
import { hasPlaces } from '@shared/festival/entryFlow'

export interface Stored {
  sessions: Session[]
  entries: Entry[]
  lists: List[]
  days: Day[]
  lines: Line[]
  scans: Scan[]
  rounds: Round[]
  shares: Share[]
}

export interface Ending extends Stored {
  asked: Asked[]
  /** What was wrong on the way. */
  onTheWay: string[]
}

const repeated = (values: string[]) => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
const entriesOf = (entries: readonly Entry[], { _id }: Session) => entries.filter(({ session }) => session === _id)
const text = (value: unknown) => JSON.stringify(value)

/** In every moment, whoever was killed: places come from nowhere, and go nowhere. */
export const placesAreWhole = ({ sessions }: Pick<Stored, 'sessions'>): string[] =>
  sessions.flatMap(session => {
    const { _id, plan, left, returned, winners } = session
    const sum = sumOf(session)
    return [
      ...(sum === plan.places ? [] : [`${_id} has ${sum} places instead of ${plan.places}`]),
      ...(left < 0 || returned < 0 ? [`${_id} has ${left} left and ${returned} returned`] : []),
      ...Object.entries(winners).flatMap(([home, { size }]) => (size >= 1 && size <= plan.partyMost ? [] : [`${_id}: ${home} has ${size}`])),
    ]
  }) // prettier-ignore

/** Once the timer came and nobody is at it: sign-ups and places say the same, and nobody waits who fits. */
export const everythingAgrees = ({ sessions, entries }: Pick<Stored, 'sessions' | 'entries'>, now: string): string[] =>
  sessions.flatMap(session => {
    const { _id, plan, winners, offers, left, returned } = session
    const all = entriesOf(entries, session)
    // Who comes after the places were given on is let in where there is room, and has none of them.
    const isLate = ({ state, home }: Entry) => state === 'checkedIn' && now >= releaseAtOf(plan) && !(home in winners)
    const had = all.filter(entry => hasPlaces(entry.state) && !isLate(entry)).map(({ home, turn, partySize }) => [home, turn, partySize])
    const has = Object.entries(winners).map(([home, { turn, size }]) => [home, turn, size])
    const asked = all.filter(({ state }) => state === 'offered').map(({ home }) => home)
    const waiting = all.filter(({ state, partySize }) => state === 'waiting' && partySize <= Math.max(left, returned))
    return [
      ...(text(had.sort()) === text(has.sort()) ? [] : [`${_id}: sign-ups have ${text(had)}, places say ${text(has)}`]),
      ...(text(asked.sort()) === text(Object.keys(offers).sort()) ? [] : [`${_id}: asked are ${text(asked)}, kept is for ${text(offers)}`]),
      ...(now < plan.startsAt ? waiting.map(({ home }) => `${_id}: ${home} waits and fits`) : []),
    ]
  }) // prettier-ignore

/** The timer has something to do: what one of its sweeps left for another comes in the next minute. */
export const isDue = ({ sessions, entries }: Pick<Stored, 'sessions' | 'entries'>, now: string): boolean =>
  entries.some(({ dueAt }) => dueAt !== null && dueAt <= now) ||
  sessions.some(({ waitingAt }) => waitingAt !== null && waitingAt <= now)

const homeOf = ({ answer }: Asked) => (answer.ok ? String(answer.data.id).split('#')[1] : undefined)
// Not `busy`: a transaction that was cut off has its documents until it times out, and whoever comes meanwhile is asked to try again.
const isOpen = ({ answer }: Asked) => !answer.ok && ['lost', 'unexpected'].includes(answer.error.code)
const keysOf = (asked: readonly Asked[], action: string) =>
  new Set(asked.filter(each => each.action === `festival.${action}`).map(({ key }) => key))
const done = (asked: readonly Asked[], action: string) => asked.flatMap(each => (each.action === `festival.${action}` && each.answer.ok ? [{ ...each, data: each.answer.data }] : [])) // prettier-ignore

export const rules: Record<string, (ending: Ending) => string[]> = {
  'on the way': ({ onTheWay }) => onTheWay,
  'nothing is unexpected while nothing goes wrong': ({ asked }) =>
    asked.flatMap(each => (!each.faulty && isOpen(each) ? [`${each.action}: ${text(each.answer)}`] : [])),
  'a household has one sign-up for a session': ({ sessions, entries }) =>
    sessions.flatMap(session => repeated(entriesOf(entries, session).map(({ home }) => home)).map(home => `${session._id}: ${home} twice`)),
  // Of households that did nothing but sign up, from however many phones.
  'what was said of places is so': ({ asked, sessions, entries }) =>
    sessions.flatMap(session => {
      const about = asked.filter(({ action, input }) => action !== 'festival.code' && input.session === session._id)
      return entriesOf(entries, session).flatMap(({ home, state }) => {
        const theirs = about.filter(({ who, home: of }) => of === home && who !== '')
        if (state === 'noShow' || theirs.some(({ action }) => ['festival.withdraw', 'festival.change', 'festival.answerOffer'].includes(action))) return []
        const answers = done(theirs, 'signUp').filter(each => homeOf(each) === home)
        const isPlaced = answers.some(({ data }) => data.state === 'placed')
        const has = session.winners[home] !== undefined
        if (session.plan.mode === 'lottery') return []
        return isPlaced === has || answers.length === 0 ? [] : [`${session._id}: ${home} was answered ${answers.map(({ data }) => data.state).join()} and ${has ? 'has' : 'has no'} places`]
      })
    }),
  'the list is what was hashed, and the ranking follows from it': ({ sessions, lists, entries }) =>
    sessions.flatMap(({ _id, plan, list, drawn }) => {
      if (!list) return []
      const pages = lists.filter(page => page.session === _id && page._id.includes(list.hash.slice(0, 24)))
      const rows = pages.flatMap(page => page.rows)
      const rule = { session: _id, places: plan.places, reserved: plan.reserved }
      if (sha256(canonicalList(rule, rows)) !== list.hash) return [`${_id}: the list is another one`]
      if (!drawn?.drawnAt) return []
      const again = rankedBy(drawn.number, rule, rows, sha256)
      const entryOf = new Map(rows.map(({ number, entry }) => [number, entries.find(({ _id: id }) => id === entry)]))
      return again.flatMap(({ number, rank }) => {
        const entry = entryOf.get(number)
        return entry && (entry.rank === rank || entry.state === 'withdrawn') && entry.number === number ? [] : [`${number} has rank ${rank} and stands as ${text([entry?.number, entry?.rank, entry?.state])}`]
      })
    }),
  'whoever came is counted once, at the time of the first scan': ({ entries, scans, days }) => {
    const came = entries.filter(({ checkedIn }) => checkedIn)
    return [
      ...came.flatMap(({ _id, checkedIn }) => {
        const theirs = scans.filter(({ entry }) => entry === _id)
        const firsts = theirs.filter(({ result }) => result === 'first').length
        const earliest = theirs.map(({ at }) => at).sort()[0]
        return firsts === 1 && checkedIn?.at === earliest ? [] : [`${_id}: ${firsts} first scans, in since ${checkedIn?.at}, scanned at ${earliest}`]
      }),
      ...days.flatMap(({ sessions }) => Object.entries(sessions).flatMap(([id, { checkedIn, households }]) => {
        const theirs = came.filter(({ session }) => session === id)
        const people = theirs.reduce((sum, entry) => sum + (entry.checkedIn?.size ?? 0), 0)
        return people === checkedIn && theirs.length === households ? [] : [`${id}: ${checkedIn} people of ${households} counted, ${people} of ${theirs.length} came`]
      })),
    ]
  },
  'the ledger is whole to the gram': ({ lines, days }) => {
    const inOrder = [...lines].sort((one, other) => one.seq - other.seq)
    const broken = breakOf(inOrder, beginning, mark)
    const sums = sumsOf(lines)
    return [
      ...(broken ? [broken.says] : []),
      ...days.flatMap(({ harvest, handedOut, leftOver, lines: count }) =>
        harvest === sums.harvest && handedOut === sums.handedOut && leftOver === sums.leftOver && count === lines.length ? [] : [`the day says ${text({ harvest, handedOut, leftOver, count })}, its lines ${text(sums)}`]),
      ...(sums.harvest < sums.handedOut + sums.leftOver ? ['more was given than there was'] : []),
    ]
  },
  'what was weighed stands there once': ({ asked, lines }) =>
    ['weigh', 'correct', 'leftOver'].flatMap(kind => {
      const written = lines.filter(line => line.kind === kind)
      const answered = done(asked, kind).map(({ key, data }) => ({ key, id: data.line?.id, grams: data.line?.grams }))
      return [
        ...(written.length > keysOf(asked, kind).size ? [`${written.length} lines of ${kind}, asked for ${keysOf(asked, kind).size}`] : []),
        ...answered.flatMap(({ key, id, grams }) => (written.filter(line => line._id === id && line.grams === grams).length === 1 ? [] : [`${kind} ${key} was acknowledged and is not there`])),
        ...(new Set(answered.map(({ id }) => id)).size === new Set(answered.map(({ key }) => key)).size ? [] : [`${kind}: one key has two lines, or two keys one`]),
      ]
    }),
  'a home has its share once': ({ lines, shares, rounds, days }) => {
    const handed = shares.filter(({ handed: given }) => given)
    const marks = lines.flatMap(({ kind, homeMark }) => (kind === 'handOut' && homeMark ? [homeMark] : []))
    const homes = new Set(handed.map(({ home }) => home)).size
    return [
      ...repeated(shares.map(({ _id }) => _id)).map(id => `${id} twice`),
      ...(new Set(handed.flatMap(({ handed: given }) => given?.line ?? [])).size === marks.length ? [] : [`${handed.length} shares handed, ${marks.length} lines`]),
      ...days.flatMap(({ handedHomes }) => (handedHomes === homes ? [] : [`${handedHomes} homes counted, ${homes} have theirs`])),
      ...rounds.flatMap(({ round, grams, doneAt }) => {
        const sum = shares.filter(each => each.round === round).reduce((all, each) => all + each.grams, 0)
        return doneAt && sum !== grams ? [`round ${round} shares ${sum} of ${grams} g`] : []
      }),
    ]
  },
} // prettier-ignore

/** As the functions make it: the simulation gave them the key. */
const mark: Mark = (kind, said) => {
  const made = createHmac('sha256', Buffer.from(secrets.FESTIVAL_KEY, 'base64')).update(`ledger ${kind} ${said}`).digest('hex')
  return kind === 'line' ? made : made.slice(0, 24)
} // prettier-ignore

/** @returns what is wrong, each with the rule that it breaks */
export const violations = (ending: Ending): string[] =>
  Object.entries(rules).flatMap(([name, rule]) => rule(ending).map(wrong => `${name}: ${wrong}`))
