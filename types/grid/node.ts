/** The grid's documents, as the collection `nodes` keeps them: nodes, homes and spots in one tree (DOMAIN §2). */
import * as z from '../z'
import { words } from '../z'
import { roles } from '../permissions'
import { nodeCodePattern, nodeKinds } from './code'

export const nodeCode = z.string().check(z.maxLength(40), z.regex(nodeCodePattern, '位置码不对，请重新选或再扫一次'))

const person = {
  personId: z.string(),
  name: words(40),
  phone: z.optional(z.string()),
  /** Where they live, and what else they are bound to: all of it is their household (DOMAIN §4 routing 5). */
  home: z.optional(nodeCode),
  otherHomes: z.optional(z.array(nodeCode)),
}

const leave = z.array(z.strictObject({ from: z.string(), until: z.string() }))

/**
 * Somebody who stands in for another. Their own absences are copied from their own posts whenever those change, so that
 * routing needs no further trip to pass over a deputy who is away too.
 */
const standIn = z.strictObject({ ...person, leave: z.optional(leave), suspended: z.optional(z.boolean()) })
export type StandIn = z.infer<typeof standIn>

/**
 * Somebody who answers for a node. `phone` is the published duty number, not a private one. Their homes are copied here, so that nobody
 * is given a report of their own household.
 */
export const post = z.strictObject({
  role: z.enum(roles),
  ...person,
  from: z.string(),
  until: z.nullable(z.string()),
  leave,
  suspended: z.boolean(),
  /**
   * Hours on duty, for a desk that is manned in shifts: the duty roster. Monday is 1. Absent: always. A shift that ends
   * before it begins goes over midnight.
   */
  duty: z.optional(z.array(z.strictObject({ weekdays: z.array(z.int()), from: z.string(), until: z.string() }))),
  deputy: z.nullable(standIn),
  /** Who granted it and when; the posts that a community begins with have none. */
  grantedBy: z.optional(z.strictObject({ personId: z.string(), name: words(40), at: z.string() })),
})
export type GridPost = z.infer<typeof post>

/** Somebody who holds or watches over a report, as they were called at that moment. */
export const holder = z.object({
  personId: z.string(),
  name: z.string(),
  role: z.enum(roles),
  phone: z.optional(z.string()),
})
export type Holder = z.infer<typeof holder>

export const spotKinds = ['lift', 'stairwell', 'hydrant', 'tree', 'pillar', 'bin', 'gate', 'lamp', 'parking'] as const
export type SpotKind = (typeof spotKinds)[number]

export const node = z.strictObject({
  _id: nodeCode,
  kind: z.enum(nodeKinds),
  name: words(40),
  /** The way a person would say where it is: `华城路二小区 3 号楼 2 单元`. */
  fullName: words(120),
  /** Where its code puts it, for ever; where it is at a moment, its moves say (cloudfunctions/grid/places/placement.ts). */
  parent: z.nullable(nodeCode),
  /** Where else it is, each from a moment on, the earliest first. */
  moves: z.optional(z.array(z.strictObject({ to: nodeCode, from: z.string() }))),
  /** A unit that came out of another one is there from this moment on; absent: always. */
  from: z.optional(z.string()),
  /** A unit that was merged into another one is there until this moment; absent: for ever. */
  until: z.optional(z.string()),
  /** Position among its siblings, so that a list reads 1, 2, … 10 and not 1, 10, 2. */
  order: z.int(),
  posts: z.array(post),
  /** Spots only: what it is (lift, hydrant, tree, pillar, …). */
  spot: z.optional(z.enum(spotKinds)),
  /** Counts the changes of its posts and of what is placed in it; absent before the first. */
  version: z.optional(z.int()),
})
export type GridNode = z.infer<typeof node>
