import { endedPosts } from '../../../cloudfunctions/people/residence/endBinding'
import { leaseDueAt, leasesDue } from '../../../cloudfunctions/people/residence/lease'
import { addDays } from '../../../cloudfunctions/_platform/time'
import { postsAt, type DatedPost } from '../../../cloudfunctions/_platform/call/members'

const home = 'XZZ-2-E05-B03-U2-0402'
const at = '2026-11-24T14:00:00.000+08:00'
const post = (from: string, until: string | null = null): DatedPost => ({ role: 'resident', node: home, from, until })

describe('a binding that ends', () => {
  it('gives no right from then on, also when it was made a moment after the end was asked for', () => {
    const later = addDays(at, 1)
    for (const from of [addDays(at, -1), at, '2026-11-24T14:00:00.005+08:00']) {
      const [ended] = endedPosts([post(from)], home, at)
      expect(ended && postsAt([ended], later)).toEqual([])
    }
  })

  it('stays in the history as it was once it is over', () => {
    const over = post(addDays(at, -9), addDays(at, -3))
    expect(endedPosts([over], home, at)).toEqual([over])
  })
})

describe('the look at leases', () => {
  const until = addDays(at, 90)

  it('is due thirty days before an end, then at the end, then never', () => {
    const person = { posts: [post(at, until)] }
    expect(leaseDueAt(person, at)).toBe(addDays(until, -30))
    expect(leaseDueAt(person, addDays(until, -30))).toBe(addDays(until, -30))
    expect(leaseDueAt(person, addDays(until, -30), true)).toBe(until)
    expect(leaseDueAt(person, until)).toBeNull()
  })

  it('finds what ended since it was due, and not what was left before', () => {
    const left = post(addDays(at, -9), addDays(at, -3))
    const due = { posts: [left, post(at, until)], leaseDueAt: addDays(until, -30) }
    expect(leasesDue(due, addDays(until, -30))).toEqual({ ending: [{ home, until }], over: [] })
    // A timer that comes late finds the end alone.
    expect(leasesDue(due, addDays(until, 2))).toEqual({ ending: [], over: [{ home, until }] })
  })
})
