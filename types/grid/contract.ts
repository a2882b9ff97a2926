/** What goes in and out of `grid`: choosing a place, who answers where, and who fills which post. */
import * as z from '../z'
import { gridChangeId, personId, placeCode } from '../ids'
import { pageInput, pageOf, words } from '../z'
import { roles } from '../permissions'
import { categoryIds } from '../reports/categories'
import { changeStates, gapKinds, regridKinds } from './labels'
import { holder, spotKinds } from './node'
import { nodeKinds } from './code'

export const placeView = z.object({
  code: z.string(),
  kind: z.enum(nodeKinds),
  name: z.string(),
  fullName: z.string(),
  /** It has something below it to choose from. */
  branches: z.boolean(),
  /** Spots only: what it is; it suggests what the report is about. */
  spot: z.optional(z.enum(spotKinds)),
})
export type PlaceView = z.infer<typeof placeView>

export const placesInput = z.strictObject({ under: z.nullable(placeCode) })
export const placesOutput = z.object({ items: z.array(placeView) })
export const placeInput = z.strictObject({ code: placeCode })

/** Reports below a node that wait for somebody. */
const load = z.object({ open: z.int(), overdue: z.int(), /** There are more than were counted. */ capped: z.boolean() })

/** Who leads a node now, as everybody may know. */
const leadView = z.object({
  role: z.enum(roles),
  name: z.string(),
  phone: z.nullable(z.string()),
  /** Stands in for this person, who is away. */
  for: z.nullable(z.string()),
})

/** A node as a line of the tree. */
const nodeLine = {
  code: z.string(),
  kind: z.enum(nodeKinds),
  name: z.string(),
  /** The role that leads it; none for an estate. */
  leadRole: z.nullable(z.enum(roles)),
  /** Null when nobody answers, or when nobody has to. */
  lead: z.nullable(leadView),
  /** Why nobody answers, or why somebody stands in: 空缺, 正在休假, 暂停履职. */
  absence: z.nullable(z.string()),
  /** Only for staff. */
  load: z.nullable(load),
}
const nodeSummary = z.object(nodeLine)
export type NodeSummary = z.infer<typeof nodeSummary>

const leaveView = z.object({ from: z.string(), until: z.string(), now: z.boolean() })

/** A post and who holds it now or will; a vacant one stands there too, without a person. */
const postView = z.object({
  role: z.enum(roles),
  vacant: z.boolean(),
  personId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  from: z.nullable(z.string()),
  until: z.nullable(z.string()),
  suspended: z.boolean(),
  /** The leave that runs, or the next one. */
  leave: z.nullable(leaveView),
  deputy: z.nullable(z.object({ personId: z.string(), name: z.string(), phone: z.nullable(z.string()) })),
  /** Who granted it and when; null for what the community began with. */
  grantedBy: z.nullable(z.object({ name: z.string(), at: z.string() })),
})
export type PostView = z.infer<typeof postView>

export const nodeInput = z.strictObject({ code: placeCode })
export const nodeOutput = z.object({
  ...nodeLine,
  fullName: z.string(),
  /** The way down to it, the community first, without itself. */
  trail: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Everybody who holds a post here or will; empty for those who are not staff. */
  posts: z.array(postView),
  /** Nodes directly below; homes are only counted. */
  children: z.array(nodeSummary),
  homes: z.int(),
  /** The posts of this node that the caller may fill. */
  mayFill: z.array(z.enum(roles)),
  /** How the caller may change the grid here. */
  mayRegrid: z.array(z.enum(regridKinds)),
  /** From when a new unit will be there; null when it is, or is not any more. */
  opensAt: z.nullable(z.string()),
  /** The unit into which this one was merged; its posts and homes are there. */
  mergedInto: z.nullable(z.object({ code: z.string(), name: z.string() })),
})
export type NodeView = z.infer<typeof nodeOutput>

export const routeInput = z.strictObject({
  place: z.nullable(placeCode),
  category: z.enum(categoryIds),
  /** Somebody who would send it; without one, a stranger. */
  reporter: z.optional(personId),
})
export const routeOutput = z.object({
  /** Null when there is truly nobody. */
  holder: z.nullable(holder),
  node: z.nullable(z.string()),
  rule: z.string(),
  because: z.string(),
  skipped: z.array(z.object({ name: z.string(), role: z.enum(roles), because: z.string() })),
  copies: z.array(holder),
  above: z.array(holder),
  vacancy: z.boolean(),
})

const gap = z.object({
  kind: z.enum(gapKinds),
  code: z.string(),
  name: z.string(),
  because: z.string(),
})
export type Gap = z.infer<typeof gap>
export const gapsOutput = z.object({
  items: z.array(gap),
  counts: z.record(z.enum(gapKinds), z.int()),
  /** What was looked at. */
  checked: z.object({ homes: z.int(), nodes: z.int() }),
})

/** A day, `2026-11-24`, or a moment with its offset. */
const moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/, '时间填得不对，请重新选'))

const ownPost = z.extend(postView, { node: z.string(), place: z.string() })
const candidate = z.object({ personId: z.string(), name: z.string(), role: z.enum(roles), place: z.string() })
export type Candidate = z.infer<typeof candidate>

export const mineOutput = z.object({
  posts: z.array(ownPost),
  /** Who could stand in for me. */
  deputies: z.array(candidate),
})
export type MyPosts = z.infer<typeof mineOutput>

/** A plain day as `until` is the last day of the leave; a moment is when it ends. */
export const takeLeaveInput = z.strictObject({ from: moment, until: moment, deputy: z.optional(personId) })
export const leaveOutput = z.object({ posts: z.array(ownPost) })

export const candidatesInput = z.strictObject({ node: placeCode })
export const candidatesOutput = z.object({ items: z.array(candidate) })

const postRef = { node: placeCode, post: z.enum(roles), person: personId }
/** From a moment that is over it holds at once: what was, stays. */
export const appointInput = z.strictObject({
  ...postRef,
  from: moment,
  until: z.optional(moment),
  /** The published duty number; without it the one of their other posts. */
  phone: z.optional(z.string().check(z.regex(/^[\d+-]{3,20}$/, '电话填得不对'))),
})
export const suspendInput = z.strictObject(postRef)
export const postsOutput = z.object({ posts: z.array(postView) })

/** The most homes of one change: each is a document of one transaction. */
export const mostHomes = 200
const homeCodes = z
  .array(placeCode)
  .check(z.minLength(1, '请选至少一户'), z.maxLength(mostHomes, `一次最多 ${mostHomes} 户，请分几次`))

/** One change of the grid. The codes stay: they are printed on doors; what changes is where they belong. */
export const regridOperation = z.discriminatedUnion('kind', [
  /** Some homes of a unit become a unit of their own, with the next free number of the building. */
  z.strictObject({ kind: z.literal('split'), unit: placeCode, homes: homeCodes, name: z.optional(words(20)) }),
  /** Units end, and what they hold belongs to another. */
  z.strictObject({
    kind: z.literal('merge'),
    units: z.array(placeCode).check(z.minLength(1), z.maxLength(20)),
    into: placeCode,
  }),
  z.strictObject({ kind: z.literal('moveHome'), homes: homeCodes, to: placeCode }),
  z.strictObject({ kind: z.literal('moveBuilding'), building: placeCode, to: placeCode }),
])
export type RegridOperation = z.input<typeof regridOperation>

/** From a moment that is over it holds at once: what was, stays. */
export const regridInput = z.strictObject({ operation: regridOperation, from: moment })
export const cancelRegridInput = z.strictObject({ id: gridChangeId })

/** One change of the grid or of its posts, in words. */
export const changeView = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  /** What was done, in a word: 调整网格, 任命, 请假. */
  label: z.string(),
  /** The whole sentence. */
  says: z.string(),
  state: z.enum(changeStates),
  /** From when a change of the grid holds. */
  from: z.nullable(z.string()),
  /** The unit that it made. */
  unit: z.nullable(z.string()),
  mayCancel: z.boolean(),
})
export type ChangeView = z.infer<typeof changeView>

/** All that was changed at a node or below it, the newest first; `planned`: what is still to come, the next first. */
export const changesInput = z.strictObject({
  node: z.optional(placeCode),
  planned: z.optional(z.boolean()),
  ...pageInput,
})
export const changesOutput = z.pageOf(changeView)

/** The homes that belong to a unit on a day, today without one. */
export const homesInput = z.strictObject({ unit: placeCode, on: z.optional(moment) })
export const homesOutput = z.object({ items: z.array(placeView) })
/** `at` as a day is the last one of the term; without it, or for a moment that is over, the term ends at once. */
export const endTermInput = z.strictObject({ ...postRef, at: z.optional(moment) })
/** Open reports stay with whoever holds them until they are transferred: so many wait for that. */
const held = z.object({ open: z.int(), /** There are more than were counted. */ capped: z.boolean() })
export const endTermOutput = z.object({ ...postsOutput.shape, held })
export type TermEnded = z.infer<typeof endTermOutput>

/** Without a role, the posts of all roles; `node` is where to look, with all below it. */
export const holdersInput = z.strictObject({
  ...pageInput,
  role: z.optional(z.enum(roles)),
  node: z.optional(placeCode),
})
const staffedNode = z.object({
  code: z.string(),
  place: z.string(),
  /** Who holds the role here or will, and an entry for each of its posts that nobody holds. */
  posts: z.array(postView),
  /** The posts of this node that the caller may fill. */
  mayFill: z.array(z.enum(roles)),
})
export type StaffedNode = z.infer<typeof staffedNode>
export const holdersOutput = pageOf(staffedNode)
