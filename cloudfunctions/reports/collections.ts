import { collection, index } from '../_platform/data/collection'
import { mentionFields } from '../_platform/data/mentions'
import { outboxFields } from '../_platform/messages/outbox'
import { holder, nodeCode } from '@shared/grid/node'
import { roles } from '@shared/permissions'
import { categoryIds, levels } from '@shared/reports/categories'
import { reportEvents, reportStates } from '@shared/reports/flow'
import { outcomes, ratings } from '@shared/reports/labels'
import * as z from '@shared/z'

const entry = z.object({
  at: z.time,
  by: z.object({ personId: z.string(), name: z.string(), role: z.nullable(z.enum(roles)) }),
  /** Whoever did it acted for the reporter (代办). */
  acting: z.optional(z.boolean()),
  event: z.enum(reportEvents),
  /** Whoever got it, or supervises it from here on. */
  to: z.optional(z.object({ personId: z.optional(z.string()), name: z.string(), role: z.enum(roles) })),
  outcome: z.optional(z.enum(outcomes)),
  note: z.optional(z.string()),
  photos: z.optional(z.array(z.string())),
  /** The client's key of the change and the hash of its body: a repeated change is found by them. */
  key: z.optional(z.string()),
  body: z.optional(z.string()),
})
export type Entry = z.infer<typeof entry>

export const reportSchema = z.object({
  _id: z.string(),
  no: z.string(),
  version: z.int(),
  state: z.enum(reportStates),
  category: z.enum(categoryIds),
  level: z.enum(levels),
  text: z.string(),
  photos: z.array(z.string()),
  place: z.object({ code: z.nullable(nodeCode), name: z.string(), note: z.optional(z.string()) }),
  /** The node of the place and all above it; `ladder` is what a lead's right over a part of the grid is asked of. */
  ladder: z.array(nodeCode),
  reporter: z.object({ personId: z.string(), name: z.string() }),
  /** Whoever submitted it for the reporter (代办); told of it while the mandate holds. */
  agent: z.optional(z.object({ personId: z.string(), name: z.string() })),
  submittedAt: z.time,
  ackDueAt: z.time,
  dueAt: z.time,
  /** When the running clock strikes next: to acknowledge, then to finish. Null when no clock runs. */
  nextDueAt: z.nullable(z.string()),
  /** When a resolved report closes by itself if nobody rates it. */
  closesAt: z.nullable(z.string()),
  holder,
  /** Whoever got it first stays answerable for ever (首接负责). */
  firstUnit: z.object({ personId: z.string(), node: nodeCode }),
  supervisors: z.array(holder),
  /** Who was told too: the unit's lead, when the category's owner has it. */
  copies: z.array(holder),
  /** Somebody complained about them: they never see it (DOMAIN §4 routing 2). */
  hiddenFrom: z.array(z.string()),
  /**
   * Who stood above the first holder when it came in, lowest first, and last the duty desk: kept with the report, so
   * that sending back and reopening need no trip to the grid.
   */
  above: z.array(holder),
  /** Why this holder: the rule, its sentence, and who was skipped for what reason (DOMAIN §4 routing). */
  routing: z.object({
    rule: z.string(),
    because: z.string(),
    skipped: z.array(
      z.object({
        personId: z.optional(z.string()),
        name: z.string(),
        role: z.enum(roles),
        because: z.string(),
      }),
    ),
    vacancy: z.boolean(),
  }),
  /** `review`: WeChat's text check was in doubt or did not answer, and a person has to look. */
  textCheck: z.enum(['pass', 'review']),
  sendBacks: z.int(),
  reopens: z.int(),
  outcome: z.nullable(z.enum(outcomes)),
  resolvedAt: z.nullable(z.string()),
  rating: z.nullable(z.object({ solved: z.boolean(), rating: z.enum(ratings), note: z.optional(z.string()) })),
  timeline: z.array(entry),
  /** Older entries that stand in pages (lifecycle/past.ts). */
  past: z.optional(z.int()),
  ...mentionFields,
  ...outboxFields,
})
export type Report = z.infer<typeof reportSchema>

export const reports = collection<Report>('reports', reportSchema, {
  byReporter: index('reporter.personId', '-no'),
  byHolder: index('holder.personId', 'nextDueAt'),
  byHolderState: index('holder.personId', 'state', 'nextDueAt'),
  byNode: index('ladder', 'nextDueAt'),
  byNodeState: index('ladder', 'state', 'nextDueAt'),
  byClosing: index('closesAt'),
  /** What somebody may not even count. */
  byHidden: index('hiddenFrom', 'state'),
  byMention: index('mentions', 'submittedAt'),
  byPhoto: index('photos'),
  byLaterPhoto: index('timeline.photos'),
  byOutbox: index('outboxAt'),
})

const pageSchema = z.object({
  /** The report, and how many of its entries stand in pages before this one. */
  _id: z.string(),
  report: z.string(),
  reporter: z.object({ personId: z.string() }),
  submittedAt: z.time,
  from: z.int(),
  entries: z.array(entry),
  ...mentionFields,
})
export type ReportPage = z.infer<typeof pageSchema>

/** What happened to a report long ago, and has no room in its own document any more. */
export const reportPages = collection<ReportPage>('reportPages', pageSchema, {
  byReport: index('report', '-from'),
  byReporter: index('reporter.personId', 'submittedAt'),
  byMention: index('mentions', 'submittedAt'),
})

/** Running numbers, one document a year: a number is taken by one atomic increment. */
export const counters = collection('counters', z.looseObject({ _id: z.string() }))
