/**
 * Histories of sign-ups, withdrawals, changes and answers to offers that happen at the same time are as if each had happened in one moment, in every
 * order of their steps, whoever is killed (DOMAIN §6). Small ones: at night all of them, by day some orders of each.
 */
import { aSession } from '../../../factories/aSession'
import { chanceOf } from '../../../cloud/seed/chance'
import { fc, rounds, seed } from '../../../random'
import { drawnOrder, explored, type Called, type Ending } from './explored'
import { homeOf, type Act } from './interleaved'
import { asAlone, isLinearizable } from './linearizable'
import type { Alone } from './aloneInTurn'

const places = 2
/** Some have a thousand orders. */
const night = 3_600_000
const numberOf = (home: string) => [1, 2, 3].find(nth => homeOf(nth) === home) ?? 0
const signUp = (home: number, size: number): Act => ({ kind: 'signUp', home, size })
const change = (home: number, size: number): Act => ({ kind: 'change', home, size })
const of = (kind: 'withdraw' | 'accept' | 'pass', home: number): Act => ({ kind, home })
const offer: Act = { kind: 'offer' }
const everything = (home: number): Act[] => [signUp(home, 1), signUp(home, 2), change(home, 1), change(home, 2), of('withdraw', home), of('accept', home), of('pass', home)] // prettier-ignore

/** How it stands when they begin. */
const beginnings: Record<string, { before: Act[]; alone: Alone }> = {
  'nobody signed up': { before: [], alone: { left: 2, returned: 0, homes: {} } },
  'one has places, two wait': {
    before: [signUp(1, 2), signUp(2, 1), signUp(3, 2)],
    alone: { left: 0, returned: 0, homes: { 1: { state: 'placed', size: 2 }, 2: { state: 'waiting', size: 1 }, 3: { state: 'waiting', size: 2 } } },
  },
  'places were given back': {
    before: [signUp(1, 2), signUp(2, 1), of('withdraw', 1)],
    alone: { left: 0, returned: 2, homes: { 1: { state: 'withdrawn', size: 2 }, 2: { state: 'waiting', size: 1 } } },
  },
  'one is asked': {
    before: [signUp(1, 2), signUp(2, 2), of('withdraw', 1), offer],
    alone: { left: 0, returned: 0, homes: { 1: { state: 'withdrawn', size: 2 }, 2: { state: 'offered', size: 2 } } },
  },
} // prettier-ignore
const named = Object.keys(beginnings)

const sayCall = ({ who, act, after, said }: Called) =>
  `${who}: ${JSON.stringify(act)} after ${after.join()} → ${JSON.stringify(said)}`

/** What came of them must be as if each had happened in one moment. */
async function explain(beginning: string, { festival, history }: Ending): Promise<void> {
  festival.advance(2)
  for (const kind of ['settle', 'offer', 'settle'] as const) await festival.act({ kind })
  const end = asAlone(festival, numberOf)
  // Nobody waits who fits.
  const waiting = Object.values(end.homes).filter(({ state, size }) => state === 'waiting' && size <= Math.max(end.left, end.returned))
  if (waiting.length > 0 || !isLinearizable(begun(beginning).alone, history, end))
    throw new Error(`no order explains it:\n${beginning}\n${history.map(sayCall).join('\n')}\nthen ${JSON.stringify(end)}`)
} // prettier-ignore

const begun = (beginning: string) => beginnings[beginning] ?? { before: [], alone: { left: 0, returned: 0, homes: {} } }
const sceneOf = (beginning: string, acts: readonly Act[], kills: number) =>
  ({ session: aSession('12-2', { plan: { places } }), before: begun(beginning).before, people: acts.map(act => [act]), kills }) // prettier-ignore

/** Of all of these: at night every order, else some of each by chance, others with each seed. */
async function hold(beginning: string, all: Act[][], kills: number): Promise<void> {
  const chance = chanceOf(`${beginning} ${seed}`)
  const draw = (ways: number) => chance.between(0, ways - 1)
  for (const acts of all) {
    const scene = sceneOf(beginning, acts, kills)
    if (process.env.NIGHT) await explored(scene, ending => explain(beginning, ending))
    else for (let nth = 0; nth < orders; nth++) await explain(beginning, await drawnOrder({ ...scene, draw }))
  }
}
const orders = 12

const pairs = (one: number, other: number) => everything(one).flatMap(act => everything(other).map(act2 => [act, act2]))
const threes = pairs(1, 2).flatMap(acts => everything(3).map(third => [...acts, third]))
/** So many of them, others with each seed; at night all. */
const some = <T>(all: T[], few: number): T[] =>
  fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed })[0]?.slice(0, rounds(few, all.length)) ?? [] // prettier-ignore

describe(`histories of places (SEED=${seed})`, () => {
  it.each(named)('of two households, one of whom may be killed, where %s', async beginning => {
    await hold(beginning, pairs(1, 2), 1)
  }, night)

  it.each(named)('of two phones of a household, one of which may be killed, where %s', async beginning => {
    await hold(beginning, pairs(2, 2), 1)
  }, night)

  it.each(named)('of two households while the timer offers places, where %s', async beginning => {
    await hold(beginning, pairs(1, 2).map(acts => [...acts, offer]), 0)
  }, night)

  it.each(named)('of three households, where %s', async beginning => {
    await hold(beginning, some(threes, 60), 0)
  }, night)

  it.each(named)('of two households in every order, where %s', async beginning => {
    for (const acts of some(pairs(1, 2), 2)) await explored(sceneOf(beginning, acts, 0), ending => explain(beginning, ending))
  }, night)
}) // prettier-ignore

it('finds what no order explains', () => {
  const call = (home: number, size: number, said: Called['said'], after = [0, 0]): Called => ({ who: home - 1, act: signUp(home, size), after, said, isDone: true })
  const placed = (partySize: number) => ({ state: 'placed', partySize })
  const waits = { state: 'waiting', partySize: 1 }
  const nobody: Alone = { left: 2, returned: 0, homes: {} }
  const end = (left: number, ...states: [string, number][]): Alone => ({ left, returned: 0, homes: Object.fromEntries(states.map(([state, size], at) => [at + 1, { state, size }])) })
  expect(isLinearizable(nobody, [call(1, 2, placed(2)), call(2, 1, waits)], end(0, ['placed', 2], ['waiting', 1]))).toBe(true)
  // More than there are; less than there are; who came before was told that there is nothing, and then somebody got it.
  expect(isLinearizable(nobody, [call(1, 2, placed(2)), call(2, 1, placed(1))], end(-1, ['placed', 2], ['placed', 1]))).toBe(false)
  expect(isLinearizable(nobody, [call(1, 2, placed(2)), call(2, 1, waits)], end(1, ['placed', 2], ['waiting', 1]))).toBe(false)
  expect(isLinearizable(nobody, [call(2, 1, waits), call(1, 2, placed(2), [0, 1])], end(0, ['placed', 2], ['waiting', 1]))).toBe(false)
}) // prettier-ignore
