/**
 * Histories of sign-ups, withdrawals, changes and answers to offers that happen at the same time are as if each had happened in one moment, in every
 * order of their steps, whoever is killed (DOMAIN §6). Small ones, and all of them.
 */
import { aSession } from '../../../factories/aSession'
import { fc, rounds, seed } from '../../../random'
import { explored, type Called } from './explored'
import { homeOf, type Act } from './interleaved'
import { asAlone, isLinearizable } from './linearizable'
import type { Alone } from './aloneInTurn'

const places = 2
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

/** Goes through all orders. @returns how many endings there were */
async function hold(beginning: string, people: Act[][], kills: number): Promise<number> {
  const { before, alone } = beginnings[beginning] ?? { before: [], alone: { left: 0, returned: 0, homes: {} } }
  return explored({ session: aSession('12-2', { plan: { places } }), before, people, kills }, async ({ festival, history }) => {
    festival.advance(2)
    for (const kind of ['settle', 'offer', 'settle'] as const) await festival.act({ kind })
    const end = asAlone(festival, numberOf)
    // Nobody waits who fits.
    const waiting = Object.values(end.homes).filter(({ state, size }) => state === 'waiting' && size <= Math.max(end.left, end.returned))
    if (waiting.length > 0 || !isLinearizable(alone, history, end))
      throw new Error(`no order explains it:\n${beginning}\n${history.map(sayCall).join('\n')}\nthen ${JSON.stringify(end)}`)
  })
} // prettier-ignore

const pairs = (one: number, other: number) => everything(one).flatMap(act => everything(other).map(act2 => [act, act2]))
/** So many of them, others with each seed; at night all. */
const some = <T>(all: T[], few: number): T[] =>
  fc
    .sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed })[0]
    ?.slice(0, rounds(few, all.length)) ?? []

describe(`histories of places (SEED=${seed})`, () => {
  it.each(named)('of two households, one of whom may be killed, where %s', async beginning => {
    for (const acts of some(pairs(1, 2), 6)) await hold(beginning, acts.map(act => [act]), 1)
  }, 600_000)

  it.each(named)('of two phones of a household, one of which may be killed, where %s', async beginning => {
    for (const acts of some(pairs(2, 2), 6)) await hold(beginning, acts.map(act => [act]), 1)
  }, 600_000)

  it.each(named)('of two households while the timer offers places, where %s', async beginning => {
    for (const acts of some(pairs(1, 2), 2)) await hold(beginning, [...acts, offer].map(act => [act]), 0)
  }, 600_000)

  it.each(named)('of three households, where %s', async beginning => {
    const threes = pairs(1, 2).flatMap(acts => everything(3).map(third => [...acts, third]))
    for (const acts of some(threes, 2)) await hold(beginning, acts.map(act => [act]), 0)
  }, 600_000)
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
