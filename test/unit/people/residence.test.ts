import { endedPosts } from '../../../cloudfunctions/people/residence/endBinding'
import { checkLease, endOf, lastDayOf, leaseDueAt, leasesDue } from '../../../cloudfunctions/people/residence/lease'
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

describe('the last day of a lease', () => {
  const wrong = (day: string) => {
    try {
      checkLease(day, at)
    } catch (error) {
      const { code, fields } = error as { code: string; fields?: object }
      return code === 'invalid' ? fields : code
    }
    return null
  }

  it('is today or later, within twenty years, and a day that there is', () => {
    expect(['2026-11-24', '2046-11-24'].map(wrong)).toEqual([null, null])
    expect(wrong('2026-11-23')).toEqual({ leaseUntil: '租期已经过了，请重新选' })
    expect(wrong('2046-11-25')).toEqual({ leaseUntil: '租期最长二十年，请重新选' })
    expect(wrong('2027-02-29')).toEqual({ leaseUntil: '没有这一天，请重新选' })
  })

  it('belongs to the lease to its last moment', () => {
    expect(endOf('2026-12-31')).toBe('2027-01-01T00:00:00.000+08:00')
    expect(lastDayOf(endOf('2026-12-31'))).toBe('2026-12-31')
    expect(lastDayOf('2027-01-01T00:00:01.000+08:00')).toBe('2027-01-01')
  })
})

describe('of several leases', () => {
  const day = (n: number) => addDays(at, n)
  const both = {
    posts: [post(at, day(90)), post(at, day(60)), post(at), { role: 'unitLead' as const, node: home, until: day(5) }],
  }

  it('the first end counts, and the end of a post that is no lease does not', () => {
    expect(leaseDueAt(both, at)).toBe(day(30))
    expect(leaseDueAt({ posts: [post(at)] }, at)).toBeNull()
    expect(leaseDueAt({ posts: [{ role: 'unitLead', node: home, until: day(5) }] }, at)).toBeNull()
  })

  it('a look finds those that end within thirty days, and those that ended since, to the moment', () => {
    const look = (moment: string, leaseDueAt: string | null = day(30)) => leasesDue({ ...both, leaseDueAt }, moment)
    const one = (n: number) => ({ home, until: day(n) })
    // What ends without being a lease, and a home for good, are no leases that end.
    expect(look(day(5), day(1))).toEqual({ ending: [], over: [] })
    expect(look(day(29))).toEqual({ ending: [], over: [] })
    expect(look(day(30))).toEqual({ ending: [one(60)], over: [] })
    expect(look(day(60))).toEqual({ ending: [one(90)], over: [one(60)] })
    expect(look(day(95), day(60))).toEqual({ ending: [], over: [one(90), one(60)] })
    expect(look(day(95), day(61))).toEqual({ ending: [], over: [one(90)] })
    // Without a word of when it was due, only what ends now.
    expect(look(day(90), null)).toEqual({ ending: [], over: [one(90)] })
    expect(look(day(91), null)).toEqual({ ending: [], over: [] })
  })
})
