/** What goes in and out of `notices` for those whom they are for, and for whoever sees to it that all have read them (DOMAIN §5). */
import { personId, placeCode } from '../ids'
import { callOutcomes } from '../messages/labels'
import { roles } from '../permissions'
import * as z from '../z'
import { pageInput, pageOf, sought, time, words } from '../z'
import { attachmentView, blockView } from './body'
import { noticeColumns } from './columns'
import { audienceView } from './contract'
import { financeInput } from './finance'
import { noticeStates } from './flow'
import { noticeId, objectionId } from './ids'
import { careTags } from './tags'

export const listInput = z.optional(z.strictObject({ ...pageInput, column: z.optional(z.enum(noticeColumns)) }))
export const searchInput = z.strictObject({ ...pageInput, words: sought(40) })
export const noticeRow = z.object({
  id: z.string(),
  column: z.enum(noticeColumns),
  title: z.string(),
  publishedAt: time,
  state: z.enum(noticeStates),
  urgent: z.boolean(),
  /** 公示. */
  objectionsUntil: z.nullable(time),
  edition: z.int(),
  /** For whom: the part of the grid, in words. */
  place: z.string(),
})
export type NoticeRow = z.infer<typeof noticeRow>
export const listOutput = pageOf(noticeRow)

/** An objection as neighbours read it: not who said it. `mine`: one's own. */
const objectionRow = z.object({
  id: z.string(),
  at: time,
  mine: z.boolean(),
  /** Null as long as somebody has to look at its words first. */
  text: z.nullable(z.string()),
  answer: z.nullable(z.object({ text: z.string(), at: time, by: z.string() })),
})
export type ObjectionRow = z.infer<typeof objectionRow>

export const getInput = z.strictObject({ id: noticeId })
/** A notice as it is read. Of one that is over (`expired`, `withdrawn`) only what it was called and why it is gone. */
export const noticePage = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(noticeStates),
  column: z.enum(noticeColumns),
  title: z.string(),
  body: z.array(blockView),
  attachments: z.array(attachmentView),
  finance: z.nullable(financeInput),
  /** The table as a spreadsheet. */
  financeFile: z.nullable(attachmentView),
  urgent: z.boolean(),
  audience: audienceView,
  /** In which role whoever published it did so: the office, not the person. */
  from: z.string(),
  publishedAt: z.nullable(time),
  expiresAt: z.nullable(time),
  edition: z.int(),
  /** Earlier editions, the newest first: when, and what was wrong with them. */
  corrections: z.array(z.object({ edition: z.int(), at: time, why: z.string() })),
  /** 公示: since when its time runs, until when, and what was said. */
  display: z.nullable(
    z.object({
      from: time,
      until: time,
      closedAt: z.nullable(time),
      note: z.nullable(z.string()),
      /** How many objections there are, and how many of them wait for an answer. */
      all: z.int(),
      open: z.int(),
      /** The oldest of them, and the cursor of the others (notices.said). */
      objections: z.array(objectionRow),
      next: z.nullable(z.string()),
      mayObject: z.boolean(),
    }),
  ),
  reason: z.nullable(z.string()),
  /** What the caller has done with it; null when it is not for them. */
  receipt: z.nullable(z.object({ readAt: time, confirmedAt: z.nullable(time), mayConfirm: z.boolean() })),
  /** How many have read it; null where it is for so few that it would tell of single people. */
  read: z.nullable(z.object({ read: z.int(), confirmed: z.int(), of: z.int() })),
})
export type NoticePage = z.infer<typeof noticePage>

export const editionInput = z.strictObject({ id: noticeId, edition: z.int() })
export const editionOutput = z.object({
  edition: z.int(),
  title: z.string(),
  body: z.array(blockView),
  attachments: z.array(attachmentView),
  finance: z.nullable(financeInput),
  /** The table as a spreadsheet. */
  financeFile: z.nullable(attachmentView),
  publishedAt: time,
  objectionsUntil: z.nullable(time),
  /** What was wrong with it. */
  why: z.string(),
})

export const confirmInput = z.strictObject({ id: noticeId })
export const confirmOutput = z.object({ id: z.string(), edition: z.int(), readAt: time, confirmedAt: time })

export const readersInput = z.strictObject({ ...pageInput, id: noticeId, node: z.optional(placeCode) })
const counts = { size: z.int(), read: z.int(), confirmed: z.int() }
const unread = z.object({
  person: z.object({ id: z.string(), name: z.string(), phone: z.nullable(z.string()) }),
  place: z.string(),
  home: z.nullable(z.string()),
  /** In which of the groups they stand. */
  group: z.string(),
  /** What is noted of how they live, for whoever may know and note it; null for others. */
  care: z.nullable(z.array(z.enum(careTags))),
  /** Of an urgent one: has read it and not said so. */
  hasRead: z.boolean(),
  called: z.nullable(z.object({ outcome: z.enum(callOutcomes), at: time, by: z.string(), tries: z.int() })),
})
export type UnreadPerson = z.infer<typeof unread>
export const readersOutput = z.object({
  node: z.string(),
  place: z.string(),
  title: z.string(),
  urgent: z.boolean(),
  ...counts,
  /** What lies directly below, and how it stands there. */
  parts: z.array(z.object({ code: z.string(), name: z.string(), ...counts })),
  /** What WeChat can do: how many of those who are missing it tells once more, and from when on; null while the notice is still on its way. */
  again: z.nullable(z.object({ reaches: z.int(), from: z.nullable(time) })),
  /** The units of those who follow, who leads them, how many are missing there, and how many of these somebody told. */
  groups: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      lead: z.nullable(z.object({ name: z.string(), role: z.enum(roles) })),
      missing: z.int(),
      told: z.int(),
    }),
  ),
  /** Who has not read it; of an urgent one, who has not said 我已知晓. Door by door. */
  items: z.array(unread),
  next: z.nullable(z.string()),
})
export type Readers = z.infer<typeof readersOutput>

/** Those of a part of the grid who have not read it are told once more by WeChat. */
export const remindInput = z.strictObject({ id: noticeId, node: z.optional(placeCode) })
export const remindOutput = z.object({ id: z.string(), node: z.string(), at: time, told: z.int(), from: time })

/** Somebody was called or visited about it. */
export const calledInput = z.strictObject({ id: noticeId, person: personId, outcome: z.enum(callOutcomes) })
export const calledOutput = z.object({
  id: z.string(),
  person: z.string(),
  outcome: z.enum(callOutcomes),
  at: time,
  tries: z.int(),
})

export const objectInput = z.strictObject({ id: noticeId, text: words(500, 2) })
export const objectOutput = z.object({ id: z.string(), notice: z.string(), at: time })
export const objectionsInput = z.strictObject({ ...pageInput, id: noticeId })
/** As those read it who have to answer: they know who it is. */
export const staffObjection = z.object({
  id: z.string(),
  version: z.int(),
  at: time,
  by: z.object({ id: z.string(), name: z.string(), place: z.string() }),
  text: z.string(),
  doubtful: z.boolean(),
  /** To which edition it was said. */
  edition: z.int(),
  answer: z.nullable(z.object({ text: z.string(), at: time, by: z.string() })),
  /** The caller may answer: it is not their own household's. */
  mayAnswer: z.boolean(),
})
export type StaffObjection = z.infer<typeof staffObjection>
export const objectionsOutput = pageOf(staffObjection)
export const saidOutput = pageOf(objectionRow)
export const answerInput = z.strictObject({ id: noticeId, objection: objectionId, text: words(500, 2) })
export const answerOutput = z.object({ id: z.string(), notice: z.string(), at: time })
