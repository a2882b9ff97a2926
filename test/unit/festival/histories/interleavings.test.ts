/**
 * Sign-ups, withdrawals, offers and the timer at the same time, in every order of their steps, and killed at any of them: places never exceed,
 * everything comes to agree, nobody is passed over for good (DOMAIN §6).
 */
import { sumOf } from '../../../../cloudfunctions/festival/places/places'
import { hasPlaces, isOpenEntry } from '../../../../types/festival/entryFlow'
import { aSession } from '../../../factories/aSession'
import { fc, rounds } from '../../../random'
import { aFestival, homeOf, type Act, type Said } from './interleaved'
import { Killed } from './someGround'

const places = 5
const home = fc.integer({ min: 1, max: 5 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('signUp' as const), home, size: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('withdraw' as const, 'accept' as const, 'pass' as const), home }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('settle' as const, 'offer' as const) }) },
) // prettier-ignore
/** Calls that are under way together; then some time goes by. */
const batch = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 6 }),
  minutes: fc.constantFrom(0, 1, 10, 1500),
})

type Festival = ReturnType<typeof aFestival>

/** What is so in every moment. */
function holds({ stored: { session } }: Festival): void {
  expect(sumOf(session)).toBe(places)
  expect(session.left).toBeGreaterThanOrEqual(0)
  expect(session.returned).toBeGreaterThanOrEqual(0)
}

/** What is so once the timer came and nobody is at it. */
function agrees({ stored: { session, entries } }: Festival): void {
  holds({ stored: { session, entries } } as Festival)
  const all = [...entries.values()]
  const had = all.filter(({ state }) => hasPlaces(state)).map(each => [each.home, each.turn, each.partySize])
  expect(had.sort()).toEqual(Object.entries(session.winners).map(([at, { turn, size }]) => [at, turn, size]).sort()) // prettier-ignore
  const asked = all.filter(({ state }) => state === 'offered').map(({ home: at, turn }) => [at, turn])
  expect(asked.sort()).toEqual(Object.entries(session.offers).map(([at, { turn }]) => [at, turn]).sort()) // prettier-ignore
  expect(all.filter(({ state }) => state === 'entered')).toEqual([])
  // Nobody is passed over for good: whoever waits does not fit what is there.
  for (const each of all.filter(({ state }) => state === 'waiting')) {
    expect(each.partySize).toBeGreaterThan(session.left)
    expect(each.partySize).toBeGreaterThan(session.returned)
  }
}

it('hold in every interleaving, whoever is killed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(batch, { maxLength: 5 }), fc.array(fc.nat(120), { maxLength: 6 }), fc.boolean(), async (order, batches, kills, closes) => {
      let steps = 0
      let calm = false
      const fate = async (when: 'before' | 'after') => {
        if (calm) return
        if (when === 'before') await order.schedule(Promise.resolve(), 'step')
        if (kills.includes((steps += 1))) throw new Killed()
      }
      const festival = aFestival(aSession('12-2', { plan: { places } }), fate)
      for (const { acts, minutes } of batches) {
        const answers: Promise<Said | null>[] = acts.map(each => festival.act(each))
        for (const answer of await order.waitFor(Promise.all(answers))) {
          // Nobody sees an error: only that there is nothing to withdraw or to answer, or that it is over.
          if (answer && answer !== 'killed' && 'refused' in answer) expect(['notFound', 'notNow']).toContain(answer.refused)
        }
        holds(festival)
        festival.advance(minutes)
      }
      calm = true
      if (closes) festival.close()
      festival.advance(2)
      for (const kind of ['settle', 'offer', 'settle', 'offer'] as const) await festival.act({ kind })
      agrees(festival)
      // A day later whoever did not answer is passed over, until nobody is left to ask.
      for (let day = 0; day < 6; day++) {
        festival.advance(1441)
        for (const kind of ['settle', 'offer'] as const) await festival.act({ kind })
        agrees(festival)
      }
    }),
    { numRuns: rounds(300, 5_000) },
  )
}, 600_000) // prettier-ignore

it('give a household that has one sign-up no second one: of two phones with two sizes the first counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 5 }), async (order, free) => {
      const festival = aFestival(aSession('12-2', { left: free, plan: { places } }), () =>
        order.schedule(Promise.resolve()),
      )
      const sizes = [3, 1, 2]
      const asked = sizes.map(size => festival.act({ kind: 'signUp', home: 1, size }))
      const answers = await order.waitFor(Promise.all(asked))
      expect(new Set(answers.map(each => JSON.stringify(each))).size).toBe(1)
      const [entry] = [...festival.stored.entries.values()]
      expect(entry && isOpenEntry(entry.state)).toBe(true)
      const held = festival.stored.session.winners[homeOf(1)]?.size ?? 0
      expect(held).toBe((entry?.partySize ?? 0) <= free ? entry?.partySize : 0)
    }),
  )
})
