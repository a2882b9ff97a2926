import { nodeCode } from '@shared/grid/node'
import * as z from '@shared/z'
import { aggregateFields, aggregateIndexes } from '../_platform/data/aggregate'
import { collection } from '../_platform/data/collection'
import { sha256 } from '../_platform/personId'
import { notedCall } from '../messages/callList/schema'
import { noticeRules } from '@config/community/notices'
import { editionData, noticeData, objectionData, receiptData } from './personalData'
import { content, noticeSchema, someone } from './schema'
import { termsFor } from '@shared/notices/terms'

export type { Audience, Content, Correction, Notice, Someone } from './schema'

/** 公告 and published affairs (DOMAIN §5). */
export const notices = collection('notices', noticeSchema, {
  indexes: {
    /** By whom it is for, and by its words for them; the newest first. Only what can be read has terms. */
    byFind: ['finds', '-publishedAt'],
    byNode: ['ladder', '-at'],
    byNodeState: ['ladder', 'state', '-at'],
    byAuthor: ['author.personId', '-at'],
    byAuthorState: ['author.personId', 'state', '-at'],
    /** Times that come by themselves. */
    byDue: ['dueAt'],
    /** Fan-outs that are not through. */
    bySpread: ['spreadAt'],
    byFile: ['files'],
    ...aggregateIndexes('at'),
  },
  label: '公告',
  grows: 'objected',
  personal: noticeData,
  found: notice => ({ ...termsFor(notice), mostPairs: noticeRules.foundByPairs }),
})

/** Where a notice keeps its files: of the function's own, and their addresses say nothing. */
export const noticeFolder = (id: string) => `notices/${sha256(`notice ${id}`).slice(0, 16)}`

const edition = z.object({
  /** The notice and the number of the edition. */
  _id: z.string(),
  notice: z.string(),
  edition: z.int(),
  content,
  publishedAt: z.time,
  /** Until when objections would have been taken. */
  until: z.nullable(z.string()),
  /** What was wrong with it, and when it was replaced. */
  why: z.string(),
  at: z.time,
})
export type Edition = z.infer<typeof edition>

/** What a notice said before it was corrected: everybody who reads the notice can read it. */
export const noticeEditions = collection('noticeEditions', edition, {
  indexes: { byNotice: ['notice', '-edition'] },
  label: '公告更正前的样子',
  personal: editionData,
})

const receipt = z.object({
  /** The notice and the person. */
  _id: z.string(),
  notice: z.string(),
  personId: z.string(),
  /** Where they lived, or worked, then. */
  place: z.nullable(nodeCode),
  /** Which edition they read last; 0 when somebody told them of it and they have not. */
  edition: z.int(),
  readAt: z.nullable(z.string()),
  /** 我已知晓, and of which edition. */
  confirmedAt: z.nullable(z.string()),
  confirmed: z.int(),
  /** Somebody called or knocked. */
  called: z.nullable(notedCall),
  at: z.time,
})
export type Receipt = z.infer<typeof receipt>

/** Who has read which notice: one document for each, written when they do. */
export const noticeReceipts = collection('noticeReceipts', receipt, {
  indexes: {
    byRead: ['notice', 'edition'],
    byConfirmed: ['notice', 'confirmed'],
    byPerson: ['personId', 'at'],
    byCaller: ['called.by.personId', 'at'],
    byAge: ['at'],
  },
  label: '公告回执',
  personal: receiptData,
})

const objection = z.object({
  _id: z.string(),
  ...aggregateFields,
  notice: z.string(),
  edition: z.int(),
  by: z.object({ personId: z.string(), name: z.string() }),
  /** All homes of whoever said it: nobody of the household answers it. */
  homes: z.array(nodeCode),
  place: z.string(),
  text: z.string(),
  /** A program was not sure of the words: neighbours read them when somebody has answered. */
  doubtful: z.boolean(),
  at: z.time,
  /** Since when it waits for an answer; null when it has one. */
  openAt: z.nullable(z.string()),
  /** It is counted where closing looks (display/object.ts). */
  counted: z.boolean(),
  answer: z.nullable(z.object({ text: z.string(), at: z.string(), by: someone })),
})
export type Objection = z.infer<typeof objection>

/** 意见: what people say to a 公示, and what they are answered. */
export const objections = collection('objections', objection, {
  indexes: {
    byNotice: ['notice', 'at'],
    byOpen: ['notice', 'openAt'],
    byPerson: ['by.personId', 'at'],
    byAge: ['at'],
    ...aggregateIndexes('at'),
  },
  label: '公示意见',
  personal: objectionData,
})
