/** Terms and leave as pure changes: whatever happens, one lead at a time and no moment of history is rewritten. */
import type { GridPost } from '../../../types/grid/node'
import { holds } from '../../../cloudfunctions/grid/routing/available'
import {
  absencesOf,
  appointed,
  lasts,
  leaveEndedAt,
  leaveOf,
  endedAt,
  losesLastAdmin,
  outOfOffice,
  withLeave,
  withoutOldTerms,
  type Absence,
} from '../../../cloudfunctions/grid/posts/terms'
import { historyRules } from '../../../config/community/limits'
import { fc } from '../../random'

const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000+08:00`
const term = (personId: string, from: number, until: number | null, more: Partial<GridPost> = {}): GridPost => ({
  role: 'unitLead',
  personId,
  name: personId,
  from: day(from),
  until: until === null ? null : day(until),
  leave: [],
  suspended: false,
  deputy: null,
  ...more,
})

const terms = fc.array(
  fc.record({
    personId: fc.constantFrom('a', 'b', 'c'),
    from: fc.integer({ min: 1, max: 28 }),
    length: fc.option(fc.integer({ min: 1, max: 10 })),
  }),
  { maxLength: 8 },
)
const days = Array.from({ length: 31 }, (_, at) => day(at + 1))
const holders = (posts: GridPost[], at: string) => posts.filter(p => holds(p, at)).map(p => p.personId)

describe('appointments in any order', () => {
  it('leave at most one lead on every day, the new one from their day on, and the days before as they were', () => {
    fc.assert(
      fc.property(terms, list => {
        let posts: GridPost[] = []
        for (const { personId, from, length } of list) {
          const before = posts
          posts = appointed(posts, term(personId, from, length === null ? null : Math.min(31, from + length)))
          expect(holders(posts, day(from))).toEqual([personId])
          for (const at of days) {
            expect(holders(posts, at).length).toBeLessThanOrEqual(1)
            if (at < day(from)) expect(holders(posts, at)).toEqual(holders(before, at))
          }
          for (const post of posts) expect(post.until === null || post.from < post.until).toBe(true)
        }
      }),
    )
  })

  it('end nobody else in a post that several hold', () => {
    const patrol = (personId: string, from: number) => term(personId, from, null, { role: 'patrol' })
    const posts = appointed([patrol('a', 1), patrol('b', 1)], patrol('a', 5))
    expect(holders(posts, day(6)).sort()).toEqual(['a', 'b'])
    expect(holders(appointed(posts, term('c', 5, null)), day(6)).sort()).toEqual(['a', 'b', 'c'])
  })
})

describe('the end of a term', () => {
  it('takes the post from that day on, changes no day before and nobody else, and is the same said twice', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 30 }), (list, who, end) => {
        let posts: GridPost[] = []
        for (const { personId, from, length } of list)
          posts = appointed(posts, term(personId, from, length === null ? null : Math.min(31, from + length)))
        const isMeant = (post: GridPost) => post.personId === who
        const after = endedAt(posts, isMeant, day(end))
        for (const at of days) {
          const before = holders(posts, at)
          expect(holders(after, at)).toEqual(at < day(end) ? before : before.filter(one => one !== who))
        }
        for (const post of after) expect(post.until === null || post.from < post.until).toBe(true)
        expect(endedAt(after, isMeant, day(end))).toEqual(after)
      }),
    )
  })

  it('leaves an admin for good, who is not suspended', () => {
    const admin = (personId: string, until: number | null, more: Partial<GridPost> = {}) =>
      term(personId, 1, until, { role: 'admin', ...more })
    const two = [admin('a', null), admin('b', null)]
    expect(losesLastAdmin(two, [admin('a', null), admin('b', 9)])).toBe(false)
    expect(losesLastAdmin(two, [admin('a', 9), admin('b', 12)])).toBe(true)
    expect(losesLastAdmin(two, [admin('a', null, { suspended: true })])).toBe(true)
    expect(losesLastAdmin([], [])).toBe(false)
    expect(losesLastAdmin([admin('a', null)], [term('a', 1, null)])).toBe(true)
  })
})

const leave = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 }))
    .map(([from, length]): Absence => ({ from: day(from), until: day(from + length) })),
  { maxLength: 4 },
)
const isAway = (list: Absence[], at: string) => list.some(l => l.from <= at && at < l.until)

describe('leave', () => {
  it('said again takes the place of what is to come, and the past stays', () => {
    fc.assert(
      fc.property(leave, fc.integer({ min: 5, max: 25 }), (said, today) => {
        const now = day(today)
        const taken = { from: day(today + 1), until: day(today + 3) }
        let list: Absence[] = []
        for (const one of said) list = withLeave(list, one, one.from)
        const after = withLeave(list, taken, now)
        for (const at of days) {
          if (at < now) expect(isAway(after, at)).toBe(isAway(list, at))
          else expect(isAway(after, at)).toBe(taken.from <= at && at < taken.until)
        }
        expect(withLeave(after, taken, now)).toEqual(after)
        for (const at of days.filter(d => d >= now)) expect(isAway(leaveEndedAt(after, now), at)).toBe(false)
      }),
    )
  })

  it('that runs goes on when it is made longer', () => {
    const running = [{ from: day(1), until: day(10) }]
    expect(withLeave(running, { from: day(5), until: day(20) }, day(5))).toEqual([{ from: day(1), until: day(20) }])
  })

  it('of all posts of a person is what a deputy brings along', () => {
    const away = { from: day(3), until: day(9) }
    const posts = [term('a', 1, null, { leave: [away] }), term('a', 1, null, { leave: [away], suspended: true })]
    expect(absencesOf(posts, day(4))).toEqual({ leave: [away], suspended: true })
    expect(absencesOf(posts, day(10))).toEqual({ leave: [], suspended: true })
    expect(absencesOf([term('a', 1, 2, { suspended: true })], day(4)).suspended).toBe(false)
  })

  it('has no end for a deputy whose last term is over, from that moment on', () => {
    const awayFrom = (...posts: GridPost[]) => absencesOf(posts, day(4)).leave.map(l => l.from)
    expect(awayFrom(term('a', 1, 2))).toEqual([day(4)])
    expect(awayFrom(term('a', 1, 8), term('a', 2, 6))).toEqual([day(8)])
    expect(awayFrom(term('a', 1, 8), term('a', 2, null))).toEqual([])
  })
})

describe('at the very moment', () => {
  const at = (from: number, until: number): Absence => ({ from: day(from), until: day(until) })

  it('at which a term ends, it is over', () => {
    expect([4, 5, 6].map(n => lasts({ until: day(5) }, day(n)))).toEqual([true, false, false])
    expect(lasts({ until: null }, day(31))).toBe(true)
  })

  it('at which a leave is ended, what began before is cut, what begins then is off, and what is over stays as it was', () => {
    expect(leaveEndedAt([at(1, 3), at(2, 5), at(4, 9), at(5, 9), at(7, 9)], day(5))).toEqual([
      at(1, 3),
      at(2, 5),
      at(4, 5),
    ])
  })

  it('at which a leave is said again, the one that runs goes on with it, wherever it stands, and reaches back no further', () => {
    expect(withLeave([at(8, 9), at(3, 7)], at(5, 6), day(5))).toEqual([at(3, 6)])
    expect(withLeave([at(3, 7)], at(2, 6), day(5))).toEqual([at(2, 6)])
    expect(withLeave([at(1, 2), at(3, 7)], at(6, 8), day(5))).toEqual([at(1, 2), at(3, 5), at(6, 8)])
  })

  it('somebody is away by the posts that they still hold, and a leave that ends is over', () => {
    const leave = [at(1, 5), at(4, 9)]
    expect(leaveOf([term('a', 1, null, { leave }), term('a', 1, null, { leave })], day(5))).toEqual([at(4, 9)])
    expect(leaveOf([term('a', 1, 5, { leave })], day(5))).toEqual([])
  })

  it('the last of their terms ends, they hold nothing; without one they hold nothing now', () => {
    expect(outOfOffice([{ until: day(9) }, { until: day(20) }, { until: day(12) }, { until: day(3) }], day(5))).toBe(
      day(20),
    )
    expect(outOfOffice([{ until: day(9) }], day(5))).toBe(day(9))
    expect(outOfOffice([{ until: day(9) }, { until: null }], day(5))).toBeNull()
    expect(outOfOffice([{ until: day(3) }], day(5))).toBe(day(5))
  })
})

describe('a node that has seen many come and go', () => {
  const hour = (n: number) =>
    `2020-${String(1 + Math.floor(n / 24)).padStart(2, '0')}-01T${String(n % 24).padStart(2, '0')}:00:00.000+08:00`
  const now = day(5)
  const ended = (n: number) => ({ ...term(`p${n}`, 1, 1), from: hour(n), until: hour(n + 1) })

  it('keeps the terms that ended last, those that hold and those to come, in the order in which they stood', () => {
    const many = Array.from({ length: historyRules.endedPosts + 2 }, (_, n) => ended(n))
    const [oldest, second, ...kept] = many
    const [running, coming] = [term('now', 1, null), term('next', 20, 25)]
    const mixed = [kept[3]!, running, oldest!, ...kept.slice(4), coming, second!, ...kept.slice(0, 3)]
    expect(withoutOldTerms(mixed, now)).toEqual([kept[3], running, ...kept.slice(4), coming, ...kept.slice(0, 3)])
    // One that ends at this moment is over, and the newest of them.
    const justOver = { ...running, until: now }
    expect(withoutOldTerms([...kept, justOver], now)).toEqual([...kept.slice(1), justOver])
  })

  it('keeps of each term the leaves that were over last, and those that are not over', () => {
    const over = Array.from({ length: historyRules.pastLeaves + 1 }, (_, n) => ({ from: hour(n), until: hour(n + 1) }))
    const [oldest, ...kept] = over
    const [running, coming] = [
      { from: day(4), until: day(9) },
      { from: day(20), until: day(21) },
    ]
    const leave = [kept[0]!, coming, oldest!, running, ...kept.slice(1)]
    const [after] = withoutOldTerms([term('a', 1, null, { leave })], now)
    expect(after).toEqual(term('a', 1, null, { leave: [kept[0]!, coming, running, ...kept.slice(1)] }))
    const justOver = { from: day(1), until: now }
    expect(withoutOldTerms([term('a', 1, null, { leave: [...kept, justOver] })], now)[0]?.leave).toEqual([
      ...kept.slice(1),
      justOver,
    ])
    const few = term('a', 1, null, { leave: kept })
    expect(withoutOldTerms([few], now)[0]).toBe(few)
  })
})
