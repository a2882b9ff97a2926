/** Who comes first in a lottery (DOMAIN §6): homes of the old and the disabled for the reserved share, then whoever was not drawn last year. */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Entry, List } from '../../../cloudfunctions/festival/collections'
import type { EntryState } from '../../../types/festival/entryFlow'
import { aCommunity, type Community } from '../community'
import { anEntry } from './aDay'
import { at, editionsIn, lottery, planner, second, start, times } from './edition'

let community: Community
const { clock, timers, opened } = editionsIn(() => community)
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await clock(start)
})
afterAll(() => community.stop())

const stored = <T>(name: string) => [...community.database.dump(name)] as unknown as T[]
const openidOf = (nth: number) => `oReserved-${nth}`
const homeOf = (nth: number) => `XZZ-2-E05-B19-U1-${1_000 + nth}`

interface Household {
  /** What is noted of whoever lives there. */
  care?: string[]
  /** How last year's sign-ups of that home ended, and who had made them. */
  before?: EntryState[]
  by?: string
}

/** So many households of two in this year's lottery. */
async function households(all: readonly Household[]): Promise<void> {
  await opened({ sessions: [{ ...lottery, places: 4, reserved: 50 }] as never })
  await timers()
  const [sample] = stored<{ _id: string }>('people')
  const people = all.map(({ care = [] }, nth) => {
    const posts = [{ role: 'resident', node: homeOf(nth), relation: 'owner' }]
    return {
      ...sample,
      _id: personIdOf(openidOf(nth)),
      openid: openidOf(nth),
      home: homeOf(nth),
      posts,
      care,
      settings: undefined,
    }
  })
  await community.database.insertMany('people', people as never)
  const entries = all.flatMap(({ before = [], by }, nth): Entry[] => [
    anEntry('12-1', homeOf(nth), openidOf(nth), { state: 'entered', rank: null, partySize: 2 }),
    ...before.map((state, of) => anEntry(`11-${of + 1}`, homeOf(nth), by ?? openidOf(nth), { state, edition: 11 })),
  ])
  await community.database.insertMany('festivalEntries', entries as never)
  await clock(times.closesAt)
  await community.call(planner, 'festival.close', { session: '12-1' })
}
/** Of the published list: what it says of each household, in the order of the test. */
const rows = () => {
  const found = stored<List>('festivalLists').flatMap(list => list.rows)
  return (nth: number) => found.find(({ entry }) => entry.endsWith(homeOf(nth)))
}
async function drawn(number: string): Promise<void> {
  await clock(at('2026-11-27T21:30:00'))
  await community.call(planner, 'festival.enterNumber', { session: '12-1', number })
  await community.call(second, 'festival.confirmNumber', { session: '12-1', number })
  await community.call(planner, 'festival.draw', { session: '12-1' })
}
const placed = () =>
  stored<Entry>('festivalEntries')
    .filter(({ session, state }) => session === '12-1' && state === 'placed')
    .map(({ home }) => Number(home.slice(-4)) - 1_000)
    .sort((one, other) => one - other)

it('counts whoever is noted as old, living alone or disabled for the reserved share, and nobody for an allowance', async () => {
  await households([{ care: ['elder'] }, { care: ['livesAlone'] }, { care: ['disabled'] }, { care: ['allowance'] }, {}])
  expect([0, 1, 2, 3, 4].map(nth => rows()(nth)?.reserved)).toEqual([true, true, true, false, false])
})

it('knows who was not drawn last year: only if they had no place in any session, and somebody of them still lives there', async () => {
  await households([
    { before: ['notDrawn'] },
    { before: ['waiting'] },
    { before: ['notDrawn', 'checkedIn'] },
    { before: ['passed'] },
    { before: ['withdrawn'] },
    { before: ['notDrawn'], by: 'oSomebody-who-moved-out' },
    {},
  ])
  expect([0, 1, 2, 3, 4, 5, 6].map(nth => rows()(nth)?.lost)).toEqual([true, true, false, false, false, false, false])
})

it.each(['417', '000', '999'])(
  'gives the places to them before the others, whatever number comes (%s)',
  async number => {
    // Two places are kept; two families of two have places.
    await households([{}, {}, { care: ['disabled'] }, {}, { before: ['notDrawn'] }, {}, {}])
    await drawn(number)
    expect(placed()).toEqual([2, 4])
  },
)
