import { lineKinds, shareStates } from '@shared/festival/day/dayLabels'
import { shareWays } from '@shared/festival/flow'
import { nodeCode } from '@shared/grid/node'
import * as z from '@shared/z'
import { changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { lineData, roundData, shareData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })

const line = z.object({
  /** Of whoever wrote it and the key of the call. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  edition: z.int(),
  /** 1, 2, 3 without a gap. */
  seq: z.int(),
  kind: z.enum(lineKinds),
  grams: z.int(),
  /** What the basket weighs, which was taken off. */
  tare: z.int(),
  batch: z.nullable(z.string()),
  /** Which basket of the edition. */
  basket: z.nullable(z.int()),
  /** Of a correction: what it corrects. */
  of: z.nullable(z.object({ id: z.string(), seq: z.int(), kind: z.enum(lineKinds), basket: z.nullable(z.int()) })),
  reason: z.nullable(z.string()),
  by: someone,
  /** What stands in the chain for who wrote it and for what is written in words: both may have to go when somebody leaves. */
  byMark: z.string(),
  wordsMark: z.string(),
  /** Of what was handed out: the same for the home. Which it is, the share says, as long as it is kept. */
  homeMark: z.nullable(z.string()),
  at: z.time,
  /** The hash of the line before, and of this one with that. */
  prev: z.string(),
  hash: z.string(),
  /** What it truly weighs, after its corrections: not in the chain, because it follows from it. */
  now: z.int(),
})
export type Line = z.infer<typeof line>

/** 柿子账: every weight as it was written; what was wrong gets a counter-entry. */
export const ledger = collection('festivalLedger', line, {
  indexes: {
    bySeq: ['edition', 'seq'],
    byBatch: ['batch', '-seq'],
    byMention: ['mentions', 'at'],
  },
  label: '柿子账',
  personal: lineData,
})

const round = z.object({
  /** The edition and the round, `12#1`. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  edition: z.int(),
  round: z.int(),
  rule: z.enum(shareWays),
  elderFirst: z.boolean(),
  /** What is shared out in it, to the gram. */
  grams: z.int(),
  /** The list that it goes by, frozen: a line for each home, in the order of handing out. */
  list: z.string(),
  homes: z.int(),
  least: z.int(),
  most: z.int(),
  delivered: z.int(),
  by: someone,
  at: z.time,
  /** How many homes have their share, in the order of the list. */
  written: z.int(),
  doneAt: z.nullable(z.string()),
  /** From when on the timer goes on with it; null when it is done. */
  dueAt: z.nullable(z.string()),
})
export type Round = z.infer<typeof round>

/** 分果: what was shared out, by which rule and which list. */
export const rounds = collection('festivalRounds', round, {
  indexes: { byDue: ['dueAt'], byMention: ['mentions', 'at'] },
  label: '柿子分果',
  personal: roundData,
})

const share = z.object({
  /** The edition, the round and the home. */
  _id: z.string(),
  version: z.int(),
  ...mentionFields,
  edition: z.int(),
  round: z.int(),
  home: nodeCode,
  grams: z.int(),
  /** Their place in the order of handing out. */
  order: z.int(),
  /** How many live there, as far as it counts. */
  heads: z.int(),
  elder: z.boolean(),
  deliver: z.boolean(),
  /** The home, where it is brought: its code puts homes of a building one after the other. */
  route: z.nullable(z.string()),
  state: z.enum(shareStates),
  /** Which line says so, who gave it, and who came for the household. */
  handed: z.nullable(
    z.object({ line: z.string(), grams: z.int(), at: z.time, by: someone, proxy: z.nullable(z.string()) }),
  ),
  at: z.time,
})
export type Share = z.infer<typeof share>

/** 一份果: what a home gets in one round, and whether it has it. */
export const shares = collection('festivalShares', share, {
  indexes: {
    byHome: ['home', '-edition'],
    byOrder: ['edition', 'order'],
    byStateOrder: ['edition', 'state', 'order'],
    byRoute: ['edition', 'deliver', 'route'],
    byStateRoute: ['edition', 'deliver', 'state', 'route'],
    byMention: ['mentions', 'at'],
    byAge: ['at'],
  },
  label: '柿子份子',
  personal: shareData,
})
