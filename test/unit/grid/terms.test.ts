/** Terms and leave as pure changes: whatever happens, one lead at a time and no moment of history is rewritten. */
import type { GridPost } from '../../../types/grid/node'
import { holds } from '../../../cloudfunctions/grid/routing/available'
import {
  absencesOf,
  appointed,
  leaveEndedAt,
  endedAt,
  losesLastAdmin,
  withLeave,
  type Absence,
} from '../../../cloudfunctions/grid/posts/terms'
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
