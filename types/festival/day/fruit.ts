/** What goes in and out of the fruit of 柿子节: weighed, shared, handed out, and a ledger of it to the gram (DOMAIN §6). Weights are whole grams. */
import { personId, placeCode } from '../../ids'
import * as z from '../../z'
import { pageInput, pageOf, words } from '../../z'
import { lineKinds, shareStates } from './dayLabels'
import { shownCode } from './gate'
import { shareWays } from '../flow'
import { batchId, editionNumber, lineId } from '../ids'

/** Beyond this it is a slip of the finger, whoever is sure: nobody lifts it onto a scale. */
const mostGrams = 200_000
const grams = z.int('请输重量，按克算').check(z.lte(mostGrams, '一次最多 200 公斤，请看看小数点；真有这么多，分几次记'))
const weight = grams.check(z.gte(1, '请输重量，按克算'))
const weightOrNone = grams.check(z.gte(0, '重量不能小于 0'))

/** A line of the ledger. Nobody's home stands in what everybody may read. */
const line = z.object({
  id: z.string(),
  /** 1, 2, 3 within its edition. */
  seq: z.int(),
  kind: z.enum(lineKinds),
  /** What it adds to its account: of a correction the difference, which may be less than 0. */
  grams: z.int(),
  /** Of what is weighed: a session, or a tree in it. */
  batch: z.nullable(z.string()),
  /** Of the basket within the edition, 第 69 筐. */
  basket: z.nullable(z.int()),
  /** Of a correction: the line that it corrects. */
  of: z.nullable(z.object({ id: z.string(), seq: z.int(), kind: z.enum(lineKinds), basket: z.nullable(z.int()) })),
  /** What the line truly weighs after all corrections of it; its own grams without any. */
  now: z.int(),
  reason: z.nullable(z.string()),
  /** Who weighed; to residents their family name only. */
  by: z.string(),
  at: z.time,
  /** SHA-256 over what the line says and the hash before it. */
  hash: z.string(),
})
export type LedgerLine = z.infer<typeof line>

/** Grams. `harvest` = `handedOut` + `leftOver` + `inHand`, whatever was done in whatever order. */
const totals = z.object({ harvest: z.int(), handedOut: z.int(), leftOver: z.int(), inHand: z.int() })
export type Totals = z.infer<typeof totals>

/** `sure`: it is more than a basket holds, and they looked again. `tare`: what the basket weighs, taken off already. */
export const weighInput = z.strictObject({
  batch: batchId,
  grams: weight,
  tare: z.optional(weightOrNone),
  sure: z.optional(z.boolean()),
})
/** `grams`: what it truly weighed. */
export const correctInput = z.strictObject({
  entry: lineId,
  grams: weightOrNone,
  reason: words(100, 2, '请写清楚为什么改'),
  sure: z.optional(z.boolean()),
})
export const lineOutput = z.object({ line, totals })

export const ledgerInput = z.strictObject({ edition: editionNumber, ...pageInput })
export const ledgerOutput = z.object({
  /** The newest first. */
  items: z.array(line),
  next: z.nullable(z.string()),
  totals,
  lines: z.int(),
  /** Where an altered, missing or added line shows; null when the chain is whole. Looked at from end to end on the first page, on others for theirs. */
  breaks: z.nullable(z.object({ seq: z.int(), says: z.string() })),
})

export type Ledger = z.infer<typeof ledgerOutput>

export const shareOutInput = z.strictObject({ edition: editionNumber })
export const shareOutOutput = z.object({
  edition: z.int(),
  /** 1, 2, 3: what was weighed after the fruit was shared out is shared out anew. */
  round: z.int(),
  by: z.enum(shareWays),
  /** Of this round. */
  grams: z.int(),
  homes: z.int(),
  /** The least and the most that a home gets. */
  least: z.int(),
  most: z.int(),
  /** Homes to which it is brought. */
  delivered: z.int(),
  done: z.boolean(),
})

export type Shared = z.infer<typeof shareOutOutput>

/** `code`: what the household shows or says. `home`: at the door, of those to whom it is brought. `grams`: what the scale says; the share when absent. */
export const handOutInput = z
  .strictObject({
    edition: z.optional(editionNumber),
    code: z.optional(shownCode),
    home: z.optional(placeCode),
    grams: z.optional(weight),
    proxy: z.optional(words(20)),
    sure: z.optional(z.boolean()),
  })
  .check(z.refine(({ code, home }) => (code === undefined) !== (home === undefined), '请扫码，或者从送果单里选一家'))
export const handOutOutput = z.object({
  family: z.nullable(z.string()),
  place: z.string(),
  /** Their share, and what they were given. */
  due: z.int(),
  grams: z.int(),
  at: z.time,
  by: z.string(),
  /** They had it before: nothing was given now. */
  already: z.boolean(),
})

export type Handed = z.infer<typeof handOutOutput>

/** What is left over: to whom it went. */
export const leftOverInput = z.strictObject({
  edition: editionNumber,
  grams: weight,
  reason: words(100, 2, '请写剩下的给了谁'),
})

/** A household's own share. */
export const myFruit = z.object({
  share: z.nullable(
    z.object({
      grams: z.int(),
      state: z.enum(shareStates),
      /** Their place in the order of handing out, and of how many: 我家第 1,268 号. */
      order: z.int(),
      homes: z.int(),
      elder: z.boolean(),
      deliver: z.boolean(),
      handedAt: z.nullable(z.time),
      handedGrams: z.nullable(z.int()),
    }),
  ),
  /** Whether they asked that it be brought; it can be asked for before the fruit is shared out and until it is fetched. */
  asksDelivery: z.boolean(),
})
export type MyFruit = z.infer<typeof myFruit>
/** `for`: whose agent the caller is. */
export const myShareOutput = z.object({ edition: z.int(), ...myFruit.shape })

const forWhom = { for: z.optional(personId) }
export const myShareInput = z.strictObject(forWhom)
export const askDeliveryInput = z.strictObject({ deliver: z.boolean(), ...forWhom })
export const askDeliveryOutput = z.object({ asksDelivery: z.boolean() })

/** Homes with a share: in the order of handing out, or those to whom it is brought, building by building. */
export const sharesInput = z.strictObject({
  edition: editionNumber,
  list: z.enum(['order', 'route']),
  state: z.optional(z.enum(shareStates)),
  ...pageInput,
})
export const sharesOutput = pageOf(
  z.object({
    home: z.string(),
    place: z.string(),
    building: z.string(),
    grams: z.int(),
    order: z.int(),
    elder: z.boolean(),
    state: z.enum(shareStates),
    handedAt: z.nullable(z.time),
  }),
)
export type SharePage = z.infer<typeof sharesOutput>
