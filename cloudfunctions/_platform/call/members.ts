/** The people whom every call begins with: who is this openid, and what may they do? */
import type { Actor } from '@shared/permissions'
import { roles } from '@shared/permissions'
import { nodeCode } from '@shared/grid/node'
import { careNotes, type CareNote } from '@shared/notices/tags'
import { relations } from '@shared/people/labels'
import { editions, textSizes } from '@shared/people/settings'
import * as z from '@shared/z'
import { callFields } from '../data/calls'
import { historyRules } from '@config/community/limits'
import { collection } from '../data/collection'
import { personIdOf } from '../personId'
import type { Time } from '../time'
import { personData } from './personalData'

/** A role over a part of the grid and the time in which it holds; without times, always. */
export const datedPost = z.object({
  role: z.enum(roles),
  node: nodeCode,
  from: z.optional(z.string()),
  until: z.optional(z.nullable(z.string())),
  /** Residents only: what ties them to the home. A tenant's `until` is the end of the lease. */
  relation: z.optional(z.enum(relations)),
  /** As the node says: what such a post still gives stands in types/permissions.ts. */
  suspended: z.optional(z.boolean()),
  /** Residents only: a child under 14, for whom a guardian consented (DOMAIN §3). */
  under14: z.optional(z.boolean()),
})
export type DatedPost = z.infer<typeof datedPost>

/** The posts that hold at a moment: what lies ahead or is over gives no right. */
export const postsAt = (posts: DatedPost[], at: Time) =>
  posts.filter(({ from, until }) => (!from || from <= at) && (!until || at < until))

/** Posts without those that were over long ago: the newest of those that are over stay, and the history has the others. */
export function withoutOldPosts(posts: DatedPost[], at: Time): DatedPost[] {
  const over = posts
    .filter(({ until }) => until && until <= at)
    .sort((one, other) => ((one.until ?? '') < (other.until ?? '') ? 1 : -1))
  const old = new Set(over.slice(historyRules.endedPosts))
  return old.size === 0 ? posts : posts.filter(post => !old.has(post))
}

export const person = z.object({
  _id: z.string(),
  openid: z.string(),
  name: z.string(),
  /** Every role they hold, held or will hold, each over a part of the grid; a resident's is their home. */
  posts: z.array(datedPost),
  /** The home they live in now; null for somebody without a binding. */
  home: z.nullable(nodeCode),
  /** Consents left per message template: counted up by taps, down by sends (DOMAIN §5). */
  msgCredits: z.record(z.string(), z.int()),
  /** Who took one lately, by a hash of the message's id, and when: no message ever takes two. */
  consentsTaken: z.optional(z.record(z.string(), z.string())),
  /** Of what WeChat told them lately, by a hash of the thing: when, and a hash of the message. */
  toldOf: z.optional(z.record(z.string(), z.object({ at: z.string(), by: z.string() }))),
  /** When the end of a lease has to be looked at next: to remind of it, then when it is over. */
  leaseDueAt: z.optional(z.nullable(z.string())),
  /** For whom this person may act (代办), copied from the mandates, so that a call needs no further trip. */
  actsFor: z.optional(
    z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        from: z.string(),
        until: z.string(),
        /** The words that were agreed to name services too (config/community/consents.ts). */
        services: z.optional(z.boolean()),
      }),
    ),
  ),
  /** How they want to see the app, and when they chose so. Guests have a document for it too: without a post it gives no right. */
  settings: z.optional(z.object({ edition: z.enum(editions), size: z.enum(textSizes), at: z.string() })),
  /** What somebody who answers for them knows of how they live: by it notices and visits find whom they are for. */
  care: z.optional(z.array(z.enum(careNotes))),
  joinedAt: z.string(),
  ...callFields,
})
export type Person = z.infer<typeof person>

export const people = collection('people', person, {
  indexes: {
    /** Who is bound to a home, or ever was: whoever reads it asks `homesAt`. */
    byPlace: ['posts.node', 'joinedAt'],
    byName: ['name', 'joinedAt'],
    byLease: ['leaseDueAt'],
    byPrincipal: ['actsFor.personId'],
  },
  label: '人员',
  personal: personData,
})

/** The bindings that hold at a moment, the home they live in first: a tenant's ends with the lease (DOMAIN §3). */
export const homesAt = ({ posts, home }: Pick<Person, 'posts' | 'home'>, at: Time): DatedPost[] =>
  postsAt(posts, at)
    .filter(post => post.role === 'resident')
    .sort((one, other) => Number(other.node === home) - Number(one.node === home))

/** Whoever calls, as the rules see them. A guest is somebody whom we know only by their openid. */
export interface Member extends Actor {
  openid: string
  posts: DatedPost[]
  suspended: DatedPost[]
  home: string | null
  msgCredits: Record<string, number>
  /** Absent as long as they never chose. */
  settings?: Person['settings']
  care?: CareNote[] | undefined
  /** For whom they may act at this moment. */
  actsFor: NonNullable<Person['actsFor']>
}

/** Does the community know them? Whoever is suspended does not become a guest. */
export const isKnown = ({ posts, suspended }: Pick<Member, 'posts' | 'suspended'>) =>
  posts.length + suspended.length > 0

/** Somebody of whom nothing was read but their openid. */
export const strangerOf = (openid: string): Member => ({
  personId: personIdOf(openid),
  openid,
  name: '访客',
  posts: [],
  suspended: [],
  home: null,
  msgCredits: {},
  actsFor: [],
})

/**
 * The caller as they are at this moment, and in the same trip the others whom the call names.
 * @param openid the platform's word, never the event's
 */
export async function memberOf(
  openid: string,
  at: Time,
  alsoIds: string[] = [],
): Promise<{ member: Member; others: Person[] }> {
  const personId = personIdOf(openid)
  const found = alsoIds.length > 0 ? await people.findMany([personId, ...alsoIds]) : [await people.find(personId)]
  const me = found.find(p => p?._id === personId)
  return {
    member: me
      ? {
          personId,
          openid,
          name: me.name,
          posts: postsAt(me.posts, at).filter(p => !p.suspended),
          suspended: postsAt(me.posts, at).filter(p => p.suspended),
          home: homesAt(me, at)[0]?.node ?? null,
          msgCredits: me.msgCredits,
          settings: me.settings,
          care: me.care,
          actsFor: (me.actsFor ?? []).filter(({ from, until }) => from <= at && at < until),
        }
      : strangerOf(openid),
    others: found.filter((p): p is Person => p !== null && alsoIds.includes(p._id)),
  }
}

/** What is kept of somebody without a home here: a document without a post gives no right. */
export const guestDocument = ({ personId, openid, name }: Member, at: Time): Person => ({
  _id: personId,
  openid,
  name,
  posts: [],
  home: null,
  msgCredits: {},
  joinedAt: at,
})
