/** What is kept of a report, and of each thing that happened to it. */
import { aggregateFields } from '../_platform/data/aggregate'
import { findFields } from '../_platform/data/finds'
import { photoCheckFields } from '../_platform/photoChecks/check'
import { holder, nodeCode } from '@shared/grid/node'
import { roles } from '@shared/permissions'
import { categoryIds, levels } from '@shared/reports/categories'
import { facts, word } from '@shared/reports/facts'
import { reportEvents, reportStates } from '@shared/reports/flow'
import { keptCallBack } from '@shared/reports/callBack'
import { appealView, keptDecliner, keptPause } from '@shared/reports/handling'
import { ratings } from '@shared/reports/labels'
import { outcomes } from '@shared/reports/outcomeLabels'
import { reviewVerdicts } from '@shared/reports/reviewLabels'
import { onBehalfWays } from '@shared/reports/onBehalfWays'
import { clocks } from '@shared/reports/ladder'
import * as z from '@shared/z'

/** WeChat's check was in doubt or did not answer, and a human has to look; then they found it fine, or hid it from others. */
const looked = ['review', 'fine', 'hidden'] as const

/** What a step was called before: its holder asked for a pause. */
const formerEvents = ['askSuspend'] as const

/** A step without photos: of these only are there pages (lifecycle/past.ts). */
export const pastEntry = z.object({
  at: z.time,
  by: z.object({ personId: z.string(), name: z.string(), role: z.nullable(z.enum(roles)) }),
  /** Whoever did it acted for the reporter (代办). */
  acting: z.optional(z.boolean()),
  /** Whoever did it follows the report (我也遇到): who and what they said only those who work on it see. */
  joiner: z.optional(z.boolean()),
  event: z.enum([...reportEvents, ...formerEvents]),
  /** Whoever got it, supervises it from here on, or is asked. */
  to: z.optional(z.object({ personId: z.optional(z.string()), name: z.string(), role: z.enum(roles) })),
  outcome: z.optional(z.enum(outcomes)),
  /** Of a report that was declined: who takes it, an id of `channels` or words. */
  channel: z.optional(z.string()),
  /** Of an answer that can be no: an appeal, a pause that was asked for, a call that reached nobody or was told that it is not solved. */
  answer: z.optional(z.boolean()),
  /** Of a pause: until which day. */
  until: z.optional(z.day),
  note: z.optional(z.string()),
  /** Of the note; absent when the check was sure. */
  textCheck: z.optional(z.enum(looked)),
  /** How a review came out, and that it was about photos. */
  verdict: z.optional(z.enum(reviewVerdicts)),
  looked: z.optional(z.literal('photo')),
  /** Why there is no photo of what was settled on site. */
  noPhoto: z.optional(z.string()),
  /** Of a merge: the other report; `into` when this one goes on in it. */
  other: z.optional(z.object({ id: z.string(), no: z.string(), into: z.boolean() })),
  /** What was said of how it came out. */
  word: z.optional(word),
  /** Of a step of the ladder: how much of which clock's time was over. */
  clock: z.optional(z.enum(clocks)),
  percent: z.optional(z.int()),
})
export type PastEntry = z.infer<typeof pastEntry>
const entry = z.extend(pastEntry, { photos: z.optional(z.array(z.string())) })
export type Entry = z.infer<typeof entry>

/** Somebody who follows a report and rates it for themselves (decisions/0028). */
const join = z.object({
  personId: z.string(),
  name: z.string(),
  /** All homes of their household: one follows for all of them. */
  homes: z.optional(z.array(nodeCode)),
  at: z.time,
  /** They follow because a report of theirs was merged into this one. */
  merged: z.optional(z.boolean()),
  /** Whoever sent their report for them (代办). */
  agent: z.optional(z.object({ personId: z.string(), name: z.string() })),
  rating: z.optional(z.object({ solved: z.boolean(), rating: z.enum(ratings), note: z.optional(z.string()) })),
})
export type Join = z.infer<typeof join>
const decider = z.object({ personId: z.string(), name: z.string(), role: z.nullable(z.enum(roles)) })
const agreement = z.extend(decider, { at: z.time })
/** How far supervision has climbed (DOMAIN §4), and what that is known by. */
const escalation = z.object({
  /** How many leads have joined, one after the other. */
  level: z.int(),
  /** Since when they are so many. */
  since: z.nullable(z.time),
  /** The last step of each clock that has come, in percent of its time. */
  acknowledge: z.int(),
  finish: z.int(),
  /** Absent until a step of an appeal's time has come. */
  answer: z.optional(z.int()),
  /** How often it had been reopened then: a reopened report has its time to finish anew. */
  round: z.int(),
  /** When nobody was left who could join: since then it stands on the weekly list. */
  breachedAt: z.nullable(z.time),
})
export type Escalation = z.infer<typeof escalation>

export const reportSchema = z.object({
  _id: z.string(),
  no: z.string(),
  ...aggregateFields,
  ...findFields,
  state: z.enum(reportStates),
  category: z.enum(categoryIds),
  level: z.enum(levels),
  text: z.string(),
  photos: z.array(z.string()),
  ...photoCheckFields,
  place: z.object({ code: z.nullable(nodeCode), name: z.string(), note: z.optional(z.string()) }),
  /** The node of the place and all above it; `ladder` is what a lead's right over a part of the grid is asked of. */
  ladder: z.array(nodeCode),
  reporter: z.object({ personId: z.string(), name: z.string() }),
  /** Whoever submitted it for the reporter (代办); told of it while the mandate holds. */
  agent: z.optional(z.object({ personId: z.string(), name: z.string() })),
  /** Staff wrote it down because the reporter asked them to: how, and where whoever wrote it lives. Absent: the reporter's side sent it themselves. */
  onBehalf: z.optional(
    z.object({
      how: z.enum(onBehalfWays),
      homes: z.array(nodeCode),
      /** The reporter has no account, and is called: where they live, and whether they left a number. */
      stranger: z.optional(z.object({ lives: z.string(), phone: z.boolean() })),
    }),
  ),
  /** The slot of the reporter's household in the community's open numbers (openNumbers/slot.ts); a report from before has none. */
  slot: z.optional(z.int()),
  submittedAt: z.time,
  ackDueAt: z.time,
  dueAt: z.time,
  /** Since when the clocks run, where they began anew; absent: since it was submitted. */
  clocksFrom: z.optional(z.time),
  /** When its one extension was given (P4). */
  extendedAt: z.optional(z.time),
  /** When the running clock strikes next: to acknowledge, then to finish. Null when no clock runs. */
  nextDueAt: z.nullable(z.string()),
  /** When a resolved report closes by itself if nobody rates it. */
  closesAt: z.nullable(z.string()),
  /** When it was over: closed, declined or withdrawn. From then on the days count that it is kept. */
  endedAt: z.optional(z.nullable(z.string())),
  /** That it waits, or that its holder asks whether it may (`since` null): for what, and until which day. */
  pause: z.optional(z.nullable(keptPause)),
  /** When a pause ends by itself. */
  resumesAt: z.optional(z.nullable(z.string())),
  /** Absent until the first step of the ladder. */
  escalation: z.optional(escalation),
  /** When its ladder is to be looked at again; null, or absent, when nothing of it can come. */
  escalatesAt: z.optional(z.nullable(z.string())),
  /** The weekly lists on which it stands, in order: `2026-W48`. */
  breachWeeks: z.optional(z.array(z.string())),
  /** When somebody who works on it first opened it. */
  openedAt: z.optional(z.string()),
  /** Null while there is truly nobody. */
  holder: z.nullable(holder),
  /** Whoever got it first stays answerable for ever (首接负责); null until somebody has it. */
  firstUnit: z.nullable(z.object({ personId: z.string(), node: z.optional(nodeCode) })),
  supervisors: z.array(holder),
  /** Who was told too: the unit's lead when the category's owner has it, the area's in an emergency. */
  copies: z.array(holder),
  /** Whoever it complains about, and the codes of their homes: they never see it (types/reports/reach.ts). */
  hiddenFrom: z.array(z.string()),
  /** Whoever reported it and whoever sent it for them, with their homes: they never handle it. */
  recused: z.array(z.string()),
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
    /** Nobody answers for the place: a human sees to it. */
    vacancy: z.boolean(),
    vacancySeen: z.optional(z.boolean()),
  }),
  /** Of the words that it was submitted with. */
  textCheck: z.enum(['pass', ...looked]),
  /** Since when something of it waits for a human's look; null when nothing does. */
  reviewAt: z.nullable(z.string()),
  sendBacks: z.int(),
  reopens: z.int(),
  /** Who declined it, in which role, and when: an appeal goes to somebody above them. */
  declinedBy: z.optional(keptDecliner),
  /** The one appeal against that; `upheld` is null until it was answered. */
  appeal: z.optional(appealView),
  outcome: z.nullable(z.enum(outcomes)),
  resolvedAt: z.nullable(z.string()),
  /** Which version that made: whoever has seen it has seen how it was settled. Absent in a report from before. */
  resolvedVersion: z.optional(z.int()),
  rating: z.nullable(z.object({ solved: z.boolean(), rating: z.enum(ratings), note: z.optional(z.string()) })),
  /** Since when it waits for a call (回访); null when it does not. */
  callBackAt: z.optional(z.nullable(z.string())),
  /** It was drawn for a call. `keepOut`: whoever handled it, with their homes, may not be the one who calls. */
  callBack: z.optional(keptCallBack),
  timeline: z.array(entry),
  /** What the figures need of the timeline (rates/facts.ts); a report from before has it in its timeline. */
  facts: z.optional(facts),
  /** What of it stands in the counters of 三率 (rates/countDue.ts). */
  counted: z.optional(z.record(z.string(), z.int())),
  /** From when on it is to be counted anew, with the version that says so: two changes in one millisecond are two. Null when it is counted. */
  countAt: z.optional(z.nullable(z.string())),
  /** Somebody asked that it does not count in 三率; it does until a second person agreed. `marks`: whoever asked, and their homes. */
  exclusion: z.optional(
    z.nullable(z.object({ by: decider, marks: z.array(z.string()), at: z.time, agreed: z.nullable(agreement) })),
  ),
  /** When it was filed, for what is asked to be left out of that month. */
  outOf: z.optional(z.nullable(z.string())),
  /** Older entries that stand in pages (lifecycle/past.ts). */
  past: z.optional(z.int()),
  /** Who follows it. It grows without a new version: what was decided before it grew is decided again. */
  joins: z.optional(z.array(join)),
  /** How many follow it. */
  joined: z.optional(z.int()),
  /** What was merged into it: who follows because of that, and who must keep out of it. */
  took: z.optional(
    z.array(z.object({ id: z.string(), no: z.string(), followers: z.array(z.string()), recused: z.array(z.string()) })),
  ),
  /** Where it goes on, and where it was before. */
  merged: z.optional(z.nullable(z.object({ id: z.string(), no: z.string(), state: z.enum(reportStates) }))),
})
export type Report = z.infer<typeof reportSchema>
