/** What goes in and out of `notices`: writing them and having them looked at (DOMAIN §5). What readers see stands in reading.ts. */
import { placeCode } from '../ids'
import * as z from '../z'
import { optionalWords, pageInput, pageOf, time, words } from '../z'
import { attachmentsInput, attachmentView, blockView, bodyInput } from './body'
import { noticeColumns } from './columns'
import { financeInput } from './finance'
import { noticeEvents, noticeStates } from './flow'
import { noticeId } from './ids'
import { titleMost } from './most'
import { audienceTags } from './tags'

/** A day, `2026-11-24`, or a moment with its offset. Of an end the day is meant whole. */
const moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/, '时间填得不对，请重新选'))

/** A part of the grid, and whom in it: tags of one kind are "or", kinds are "and" (tags.ts). */
export const audienceInput = z.strictObject({
  node: placeCode,
  tags: z.optional(z.array(z.enum(audienceTags)).check(z.maxLength(audienceTags.length))),
})
export type AudienceInput = z.output<typeof audienceInput>

export const saveInput = z.strictObject({
  /** Absent: a new one. Of one that is published: a correction, which is looked at like everything else. */
  id: z.optional(noticeId),
  version: z.optional(z.int()),
  column: z.enum(noticeColumns),
  title: words(titleMost, 2, '标题请至少写两个字'),
  body: bodyInput,
  attachments: z.optional(attachmentsInput),
  finance: z.optional(financeInput),
  audience: audienceInput,
  /** It asks for 我已知晓. */
  urgent: z.optional(z.boolean()),
  publishAt: z.optional(moment),
  expiresAt: z.optional(moment),
  /** 公示: until then objections are taken, and it does not end before. */
  objectionsUntil: z.optional(moment),
  /** Of a correction: what was wrong. Everybody reads it. */
  why: optionalWords(100),
  /** Only kept: nobody is asked to look at it yet. */
  asDraft: z.optional(z.boolean()),
})
export type SaveInput = z.output<typeof saveInput>

export const audienceSizeInput = z.strictObject({ audience: audienceInput })
export const audienceSizeOutput = z.object({
  /** Null when there are fewer than five (DOMAIN §12), or so few are left out that they could be told by it. */
  size: z.nullable(z.int()),
  /** Whether `size` is exact: with tags it is told in fives. */
  exact: z.boolean(),
  says: z.string(),
})

const someone = z.object({ name: z.string(), role: z.nullable(z.string()) })

export const audienceView = z.object({ node: z.string(), place: z.string(), tags: z.array(z.enum(audienceTags)) })

const contentView = {
  title: z.string(),
  body: z.array(blockView),
  attachments: z.array(attachmentView),
  finance: z.nullable(financeInput),
  /** The table as a spreadsheet. */
  financeFile: z.nullable(attachmentView),
}
/** A content with when it goes out and ends. */
export const draftView = z.object({
  ...contentView,
  urgent: z.boolean(),
  publishAt: z.nullable(time),
  expiresAt: z.nullable(time),
  objectionsUntil: z.nullable(time),
})

/** How far it has come to those whom it is for. */
const spreading = z.object({ told: z.int(), of: z.int(), doneAt: z.nullable(time) })

/** A notice as those see it who write and look at notices there. */
export const noticeView = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(noticeStates),
  column: z.enum(noticeColumns),
  ...draftView.shape,
  audience: audienceView,
  author: someone,
  /** The caller had a part in writing it: somebody else looks at it. */
  mine: z.boolean(),
  reviewer: z.nullable(someone),
  /** What whoever looked at it said. */
  note: z.nullable(z.string()),
  /** Fields whose words a program was not sure of: `body.3.text`. */
  doubtful: z.array(z.string()),
  at: time,
  publishedAt: z.nullable(time),
  /** 1 with the first publication, one more with each correction. */
  edition: z.int(),
  spreading: z.nullable(spreading),
  objections: z.object({ all: z.int(), open: z.int() }),
  /** Why it was withdrawn. */
  reason: z.nullable(z.string()),
  /** A correction on its way: in which state, and what it would say. */
  correction: z.nullable(
    z.object({
      state: z.enum(noticeStates),
      why: z.string(),
      by: someone,
      note: z.nullable(z.string()),
      doubtful: z.array(z.string()),
      content: draftView,
    }),
  ),
  /** What this person may do now. */
  allowed: z.array(z.enum(noticeEvents)),
})
export type NoticeView = z.infer<typeof noticeView>

const change = { id: noticeId, version: z.int() }
export const reviewInput = z.strictObject({ ...change, approved: z.boolean(), note: optionalWords(200) })
export const publishInput = z.strictObject(change)
export const publishOutput = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(noticeStates),
  /** To how many people it goes; of one that waits for its time, to how many it would go now. */
  recipients: z.int(),
})
export const withdrawInput = z.strictObject({ ...change, reason: words(100) })
export const closeInput = z.strictObject({ ...change, note: optionalWords(500) })

/** A row of what somebody writes or looks at. */
export const managedRow = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(noticeStates),
  column: z.enum(noticeColumns),
  title: z.string(),
  place: z.string(),
  author: z.string(),
  at: time,
  urgent: z.boolean(),
  publishAt: z.nullable(time),
  objectionsUntil: z.nullable(time),
  spreading: z.nullable(spreading),
  correction: z.nullable(z.enum(noticeStates)),
  allowed: z.array(z.enum(noticeEvents)),
})
export type ManagedRow = z.infer<typeof managedRow>
export const managedInput = z.optional(
  z.strictObject({ ...pageInput, state: z.optional(z.enum(noticeStates)), mine: z.optional(z.boolean()) }),
)
export const managedOutput = pageOf(managedRow)
export const draftInput = z.strictObject({ id: noticeId })
