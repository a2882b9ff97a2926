/** What of 柿子节 goes with whoever leaves: said before they do, as it is. */
import { entryStates, type EntryState } from '../../../types/festival/entryFlow'
import type { FestivalOfHome } from '../../../types/festival/signUp'
import { givenUp } from '@/features/people/erasure/givenUp'

const before = Date.parse('2026-11-06T08:00:00+08:00')
const during = Date.parse('2026-11-07T09:00:00+08:00')

const standing = (state: EntryState) =>
  ({
    current: { sessions: [{ id: '12-1', name: '上午场', startsAt: '2026-11-07T09:00:00+08:00' }] },
    mine: { entries: [{ id: 'e1', session: '12-1', state, partySize: 3, offer: { places: 2 } }] },
    fruit: null,
  }) as unknown as FestivalOfHome

describe('leaving', () => {
  it.each([
    ['placed', '柿子节上午场的 3 个名额'],
    ['offered', '柿子节上午场让给您家的 2 个名额'],
    ['entered', '柿子节上午场报的名'],
  ] as const)('gives up what is %s, until it has begun', (state, title) => {
    expect(givenUp(standing(state), before)).toEqual([{ id: 'e1', title }])
    expect(givenUp(standing(state), during)).toEqual([])
  })

  it('gives up nothing else', () => {
    const others = entryStates.filter(state => !['placed', 'offered', 'entered'].includes(state))
    expect(others.flatMap(state => givenUp(standing(state), before))).toEqual([])
  })

  it('says nothing of a year that is over', () => {
    const { mine, current } = standing('placed')
    expect(givenUp({ mine, current: { ...current, sessions: [] }, fruit: null }, before)).toEqual([])
  })
})
