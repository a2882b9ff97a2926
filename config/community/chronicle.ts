/**
 * 历届柿子节: what is told of the editions before this system kept its own ledger (DOMAIN §6). That it began in 2015 and that the eighth was in 2022 is
 * known; every weight here is a sample (P), and is shown as one.
 */
import { festivalRules } from './festival'
import type { Purpose } from './purposes'

/** The number of a year's edition, and back (DOMAIN §6). */
export const editionOf = (year: number) => year - festivalRules.yearBefore
export const yearOf = (edition: number) => edition + festivalRules.yearBefore

export interface PastEdition {
  edition: number
  /** What was shared, in kilograms. */
  kilograms: number
  /** What is remembered of it. */
  says: string | null
}

/** Kilograms of the years from 2015 on. */
const kilograms = [1260, 1820, 2337, 2148, 3083, 2763, 3640, 4116, 4780, 5010, 5904]
const remembered: Record<number, string> = { 1: '那年大家说好：谁家也不先摘，熟了一起摘，一起分。' }

export const pastEditions: readonly PastEdition[] = kilograms.map((each, at) => ({
  edition: at + 1,
  kilograms: each,
  says: remembered[at + 1] ?? null,
}))

export const wallRules = {
  /** Photos of an edition that its line in the chronicle shows. */
  shownInLine: 3,
  /** The newest photos that the chronicle looks through for them. */
  lookedThrough: 60,
} as const

/** Who is shown agreed to it; whoever does not any more has it taken down, and it is gone. */
export const remembering: Purpose = { says: '留住一起摘柿子的样子，写明照片里的人同意了', basis: 'consent', days: null }
