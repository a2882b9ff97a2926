/** What is kept of a notice. */
import { nodeCode } from '@shared/grid/node'
import { keptAttachment, keptBlock } from '@shared/notices/body'
import { noticeColumns } from '@shared/notices/columns'
import { keptFinance } from '@shared/notices/finance'
import { noticeStates } from '@shared/notices/flow'
import { audienceTags } from '@shared/notices/tags'
import { roles } from '@shared/permissions'
import * as z from '@shared/z'
import { aggregateFields } from '../_platform/data/aggregate'
import { findFields } from '../_platform/data/finds'

export const someone = z.object({ personId: z.string(), name: z.string(), role: z.nullable(z.enum(roles)) })
export type Someone = z.infer<typeof someone>

export const content = z.object({
  title: z.string(),
  body: z.array(keptBlock),
  attachments: z.array(keptAttachment),
  finance: z.nullable(keptFinance),
  /** The table as a file; absent where there is none. */
  financeFile: z.optional(z.nullable(keptAttachment)),
  urgent: z.boolean(),
  publishAt: z.nullable(z.string()),
  expiresAt: z.nullable(z.string()),
  objectionsUntil: z.nullable(z.string()),
})
export type Content = z.infer<typeof content>

export const audience = z.object({
  node: nodeCode,
  /** The way a person would say where it is. */
  place: z.string(),
  tags: z.array(z.enum(audienceTags)),
  /** Codes under which it holds, and codes below these under which it does not: homes that were moved (audience/places.ts). */
  in: z.array(nodeCode),
  out: z.array(nodeCode),
})
export type Audience = z.infer<typeof audience>

/** What stays of how somebody wrote something and somebody else looked at it. */
const writing = {
  author: someone,
  /** Everybody who had a part in writing it, with the codes of their homes: none of them is the second person. */
  writers: z.array(z.string()),
  reviewer: z.nullable(someone),
  note: z.nullable(z.string()),
  /** Fields whose words a program was not sure of. */
  doubtful: z.array(z.string()),
}

const correction = z.object({ ...writing, state: z.enum(noticeStates), content, why: z.string(), at: z.time })
export type Correction = z.infer<typeof correction>

export const noticeSchema = z.object({
  _id: z.string(),
  ...aggregateFields,
  ...findFields,
  state: z.enum(noticeStates),
  column: z.enum(noticeColumns),
  content,
  audience,
  /** The node and everything above it: what a right over it is asked of. */
  ladder: z.array(nodeCode),
  ...writing,
  /** When somebody last did something with it. */
  at: z.time,
  publisher: z.nullable(someone),
  /** When it was first published. */
  publishedAt: z.nullable(z.string()),
  /** 0 before it was published; one more with each correction. */
  edition: z.int(),
  /** 公示: since when its time runs, for how many minutes, and until when; null for what is none. */
  display: z.nullable(z.object({ from: z.time, minutes: z.int(), until: z.time })),
  correction: z.nullable(correction),
  /** When the timer has to look at it next: to publish it, or to let it end. */
  dueAt: z.nullable(z.string()),
  /** The fan-out (spreading/spread.ts): up to whom it has come, how many were told, out of how many. */
  spread: z.nullable(
    z.object({ edition: z.int(), after: z.string(), told: z.int(), of: z.int(), doneAt: z.nullable(z.string()) }),
  ),
  /** From when on the timer may go on with it; null when nothing is left. */
  spreadAt: z.nullable(z.string()),
  /** When those who have not read it were told once more, part by part, in the last hour (reached/remind.ts); `no` counts its changes. */
  again: z.optional(
    z.object({
      no: z.int(),
      /** `told`: how many; null while somebody is at it. */
      newest: z.array(z.object({ node: nodeCode, at: z.time, call: z.string(), told: z.nullable(z.int()) })),
    }),
  ),
  /** How many objections were ever made. It grows without a new version: what was decided before is decided again. */
  objected: z.int(),
  /** How it ended. */
  ended: z.nullable(z.object({ at: z.time, by: z.nullable(someone), note: z.nullable(z.string()) })),
  /** Every stored file that its content, a correction or an earlier edition names. */
  files: z.array(z.string()),
})
export type Notice = z.infer<typeof noticeSchema>
