/** How a binding ends: what was stays in the history. Pure. */
import { homesAt, type DatedPost, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'

/**
 * The posts after somebody's binding to a home ended; what was over stays as it was. A binding that was made by a call which
 * began after this one ends with its beginning.
 */
export const endedPosts = (posts: DatedPost[], home: string, at: Time): DatedPost[] =>
  posts.map(p => {
    if (p.role !== 'resident' || p.node !== home || (p.until && p.until <= at)) return p
    return { ...p, until: p.from && p.from > at ? p.from : at }
  })

/** The person after that: whoever is bound to another home lives there from now on. */
export function movedOut(before: Person, home: string, at: Time): Person {
  const after = { ...before, posts: endedPosts(before.posts, home, at) }
  return { ...after, home: homesAt(after, at)[0]?.node ?? null }
}
