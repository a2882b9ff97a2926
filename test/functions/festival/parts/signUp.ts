/** Signing up and the waiting list: what their actions are about, and what their changes are sent with. */
import type { EntryState } from '../../../../types/festival/entryFlow'
import { personIdOf } from '../../../../cloudfunctions/_platform/personId'
import { fromEpoch } from '../../../../cloudfunctions/_platform/time'
import { aSession } from '../../../factories/aSession'
import { testDay } from '../../../factories/testDay'
import type { Json } from '../../../cloud/plugin'
import type { Lines } from '../../calls/sentTwice'
import { who, type Community } from '../../community'
import { places, type Input, type Make } from '../../matrix/cells'
import { open, system, type Row, type Rows } from '../../matrix/rows'
import { anEntry } from '../aDay'
import { festivalsIn } from '../festivals'

const { resident: li } = who
const inDays = (days: number) => fromEpoch(testDay + days * 86_400_000)
/** Open on the day of the tests. */
const plan = () => ({ opensAt: inDays(-1), closesAt: inDays(2), startsAt: inDays(5), endsAt: inDays(6) })

/** A session that is open, and the sign-up of the household that lives in that part of the grid. */
const makeEntry =
  (state: EntryState): Make =>
  ({ place }, nth) => {
    const id = `${100 + (nth % 800)}-9`
    const home = `${places[place]}-0402`
    const held = { at: inDays(0), size: 3, turn: 1 }
    const offers = state === 'offered' ? { [home]: { ...held, until: inDays(1) } } : {}
    const session = aSession(id, { plan: plan(), offers, winners: state === 'placed' ? { [home]: held } : {} })
    const offer = state === 'offered' ? { at: held.at, until: inDays(1), places: 3 } : null
    const entry = anEntry(id, home, 'oSomebody', { state, offer, edition: session.edition, rank: null })
    return { id, node: home, documents: [['festivalSessions', session], ['festivalEntries', entry]] } // prettier-ignore
  }

/** The household's own: of the callers of the matrix only the resident lives anywhere, in the part that is their own. */
const ofHousehold = (state: EntryState, input: Input = {}): Row => ({
  kind: 'thing',
  persons: ['other'],
  hides: false,
  alone: false,
  make: makeEntry(state),
  input: ({ id }) => ({ session: id, ...input }),
  expect: ({ caller, place }) => (caller === 'resident' && place === 'own' ? 'past' : 'missing'),
})

export const rows: Rows = {
  'festival.signUp': { ...(ofHousehold('placed', { partySize: 2 }) as Extract<Row, { kind: 'thing' }>), expect: () => 'past' },
  'festival.change': ofHousehold('placed', { partySize: 2 }),
  'festival.withdraw': ofHousehold('placed'),
  'festival.answerOffer': ofHousehold('offered', { accept: true }),
  'festival.mine': open(),
  'festival.home': open(caller => ({ for: personIdOf(`oMatrix-${caller}`) })),
  'festival.settle': system,
  'festival.offerPlaces': system,
  'festival.leaveHomes': system,
} // prettier-ignore

export function linesIn(given: () => Community): Lines {
  const { open: opened, signUp, step, sweep, advance, crowd, done } = festivalsIn(given)
  const line = (before: (session: string) => Promise<unknown>, input: object, other: object) => async () => {
    const session = await opened({ plan: { places: 4 } })
    await before(session)
    return { by: li, input: { session, ...input } as Json, other: { session, ...input, ...other } as Json }
  }
  const signedUp = (session: string) => done(signUp(li, session, 2))
  const offered = async (session: string) => {
    const [neighbour = ''] = await crowd(1)
    await done(signUp(neighbour, session, 4))
    await signedUp(session)
    await done(step(neighbour, 'withdraw', session))
    await sweep()
    // What the timer offered the courier brings a minute later.
    await advance(61_000)
    await sweep()
  }
  return {
    'festival.signUp': line(async () => {}, { partySize: 2 }, { partySize: 1 }),
    'festival.change': line(signedUp, { partySize: 1 }, { partySize: 3 }),
    'festival.withdraw': line(signedUp, {}, { session: '999-9' }),
    'festival.answerOffer': line(offered, { accept: true }, { accept: false }),
  }
}
