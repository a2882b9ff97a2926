/** What a list of notices costs among ten thousand, counted by the local cloud. */
import { aCommunity, type Community } from '../community'
import { clerk, guest, li, neighbour, noticesIn } from './aNotice'
import { manyNotices } from './manyNotices'

const page = 20

let community: Community
beforeAll(async () => {
  community = await aCommunity()
  await community.database.insertMany('notices', manyNotices(10_000))
}, 120_000)
afterAll(() => community.stop())
const { call } = noticesIn(() => community)

interface Stats {
  calls: { path: string | null; examined: number; actions: Record<string, number> }[]
}

/** Asks, and counts. */
async function costOf(who: string, action: string, input: { [field: string]: string | number }) {
  await community.control('DELETE', 'stats')
  const answer = await call<{ items: { id: string }[]; next: string | null }>(who, action, input)
  const { calls } = await community.control<Stats>('GET', 'stats')
  const asked = calls.find(({ path }) => path === action)
  const trips = Object.entries(asked?.actions ?? {}).reduce(
    (sum, [what, times]) => sum + (what.startsWith('database.') ? times : 0),
    0,
  )
  return { ...answer, trips, examined: asked?.examined ?? 0 }
}

describe('among ten thousand notices', () => {
  it.each([
    ['a resident', li],
    ['a tenant', neighbour],
    ['a guest', guest],
    ['whoever works there', 'oXZZ-wang-xiulan'],
  ])('a page for %s takes two trips and looks at little more than it shows', async (_, who) => {
    const first = await costOf(who, 'list', { limit: page })
    expect([first.items.length, first.trips]).toEqual([page, 2])
    // The caller, and one more than the page.
    expect(first.examined).toBeLessThanOrEqual(1.5 * page)
    const second = await costOf(who, 'list', { limit: page, cursor: first.next ?? '' })
    expect(second.trips).toBe(2)
    expect(second.examined).toBeLessThanOrEqual(1.5 * page)
    expect(second.items.filter(({ id }) => first.items.some(each => each.id === id))).toEqual([])
    const ofColumn = await costOf(who, 'list', { limit: page, column: 'finance' })
    expect([ofColumn.trips, ofColumn.examined <= 1.5 * page]).toEqual([2, true])
  })

  it('what is found by words takes two trips too, and reads nobody else’s', async () => {
    const found = await costOf(li, 'search', { words: '柿子节', limit: page })
    expect([found.items.length, found.trips]).toEqual([page, 2])
    expect(found.examined).toBeLessThanOrEqual(1.5 * page)
  })

  it('so does a page of what staff write and look at', async () => {
    const managed = await costOf(clerk, 'managed', { limit: page })
    expect([managed.items.length, managed.trips]).toEqual([page, 2])
    expect(managed.examined).toBeLessThanOrEqual(1.5 * page)
  })
})
