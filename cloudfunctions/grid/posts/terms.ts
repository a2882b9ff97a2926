/** Terms and leave of posts: pure changes of what a node keeps. What was stays as it was (DOMAIN §2). */
import type { GridPost, StandIn } from '@shared/grid/node'
import { leadRoles, type Role } from '@shared/permissions'
import { historyRules } from '@config/community/limits'
import type { Time } from '../../_platform/time'
import { forEver, holds } from '../routing/available'

export interface Absence {
  from: Time
  until: Time
}

export const isLeadRole = (role: Role) => (leadRoles as readonly Role[]).includes(role)

/** Has this term not ended yet? It may begin later. */
export const lasts = ({ until }: Pick<GridPost, 'until'>, at: Time) => until === null || at < until

/**
 * The posts after somebody is appointed from a moment on: a lead post has one holder at a time, so the term of whoever
 * holds it then ends, and the new one ends at the latest when a later one begins. Other posts end only the
 * person's own earlier term.
 */
export function appointed(posts: readonly GridPost[], added: GridPost): GridPost[] {
  const rival = (post: GridPost) =>
    post.role === added.role && (isLeadRole(added.role) || post.personId === added.personId)
  const later = posts.filter(p => rival(p) && p.from > added.from).map(p => p.from)
  const ends = [added.until, ...later].filter((end): end is Time => end !== null).sort()
  const before = posts.flatMap(post => {
    if (!rival(post) || !holds(post, added.from)) return [post]
    return post.from === added.from ? [] : [{ ...post, until: added.from }]
  })
  return [...before, { ...added, until: ends[0] ?? null }]
}

/**
 * The posts after the terms of somebody in a role end at a moment: what was to begin later never does, and a term that
 * ends earlier keeps its end.
 */
export const endedAt = (posts: readonly GridPost[], isMeant: (post: GridPost) => boolean, end: Time): GridPost[] =>
  posts.flatMap(post => {
    if (!isMeant(post) || !lasts(post, end)) return [post]
    return post.from >= end ? [] : [{ ...post, until: end }]
  })

/**
 * Would a change leave nobody who may do everything for good? An admin with an end, or one who is suspended, is not enough:
 * after that nobody could appoint another.
 */
export function losesLastAdmin(before: readonly GridPost[], after: readonly GridPost[]): boolean {
  const stays = (posts: readonly GridPost[]) => posts.some(p => p.role === 'admin' && p.until === null && !p.suspended)
  return stays(before) && !stays(after)
}

/**
 * Leave after somebody said when they are away: it takes the place of what they said before and is not over. A leave
 * that runs goes on with it, or is cut when the new one begins later.
 */
export function withLeave(leave: readonly Absence[], taken: Absence, now: Time): Absence[] {
  const running = leave.find(l => l.from <= now && now < l.until)
  const kept = running && taken.from > now ? leaveEndedAt([running], now) : []
  const from = running && taken.from <= now && running.from < taken.from ? running.from : taken.from
  return [...leave.filter(l => l.until <= now), ...kept, { from, until: taken.until }]
}

/** Leave after it was ended: the one that runs ends now, a coming one is off. */
export const leaveEndedAt = (leave: readonly Absence[], now: Time): Absence[] =>
  leave.flatMap(l => (l.until <= now ? [l] : l.from < now ? [{ from: l.from, until: now }] : []))

/** The leave of somebody's posts that is not over. */
export function leaveOf(posts: readonly GridPost[], now: Time): Absence[] {
  const own = posts.filter(p => lasts(p, now))
  const leave = new Map(
    own.flatMap(p => p.leave.filter(l => now < l.until).map(l => [`${l.from} ${l.until}`, l] as const)),
  )
  return [...leave.values()]
}

/** From when on somebody holds no post any more; null while one of theirs has no end. */
export const outOfOffice = (posts: readonly Pick<GridPost, 'until'>[], now: Time): Time | null => {
  const ends = posts.filter(p => lasts(p, now)).map(p => p.until)
  return ends.includes(null) ? null : (ends.filter(end => end !== null).sort().at(-1) ?? now) // prettier-ignore
}

/** What routing must know of somebody who stands in: the absences of all their own posts, and the end of the last one. */
export function absencesOf(posts: readonly GridPost[], now: Time): Required<Pick<StandIn, 'leave' | 'suspended'>> {
  const out = outOfOffice(posts, now)
  return {
    leave: [...leaveOf(posts, now), ...(out === null ? [] : [{ from: out, until: forEver }])],
    suspended: posts.some(p => lasts(p, now) && p.suspended),
  }
}

/** Terms of a node without those that ended long ago, and each without its oldest leaves: the history of the grid has them. */
export function withoutOldTerms(posts: readonly GridPost[], now: Time): GridPost[] {
  const over = posts
    .filter(post => !lasts(post, now))
    .sort((one, other) => ((one.until ?? '') < (other.until ?? '') ? 1 : -1))
  const old = new Set(over.slice(historyRules.endedPosts))
  return posts
    .filter(post => !old.has(post))
    .map(post => {
      const leave = withoutOldLeave(post.leave, now)
      return leave.length === post.leave.length ? post : { ...post, leave }
    })
}

function withoutOldLeave(leave: readonly Absence[], now: Time): Absence[] {
  const past = leave.filter(each => each.until <= now).sort((one, other) => (one.until < other.until ? 1 : -1))
  const old = new Set(past.slice(historyRules.pastLeaves))
  return leave.filter(each => !old.has(each))
}
