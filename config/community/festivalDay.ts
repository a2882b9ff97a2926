/** The day of 柿子节 (DOMAIN §6): its numbers (P), and what its personal data are for. */
import type { Purpose } from './purposes'

export const dayRules = {
  /** Who has not come so many minutes after the beginning gives their places to the waiting list; who got theirs on the day has as long from then on. */
  releaseMinutes: 30,
  /** Households whose places are given back in one run of the timer; the rest in the next minute. */
  releasedByTimer: 500,
  /** How long places are kept on the day, once the session has begun, for a family that is asked. */
  dayOfferMinutes: 15,
  /** A scan without a network comes in within so many days. */
  scanDays: 3,
  /** Households whose places are given back in one call. */
  releasedAtOnce: 50,
  /** What stands on the board of a session, besides what is counted, is as old as this at most. Minutes. */
  factsMinutes: 5,
} as const

export const fruitRules = {
  /** Grams that a basket holds: more is asked about once again. */
  basketHolds: 25_000,
  /** What was put into a bag differs from the share by one fruit at most: more is asked about once again. Grams. */
  bagDiffers: 300,
  /** Grams for each home that are worth another round; less of it stays for what is left over. */
  nextRound: 50,
  /** Shares that are written together, and seconds that one call goes on with further ones; the function has 60. */
  sharesAtOnce: 500,
  shareSeconds: 40,
  /** After so many minutes nobody is at a sharing out any more that was stopped: the timer goes on with it. */
  resumeMinutes: 2,
} as const

export const attending: Purpose = { says: '柿子节当天谁家来了、谁给签的到', basis: 'consent', days: 800 }
/** What was weighed and who got it can be asked about until the next two editions are over. */
export const sharing: Purpose = { says: '分柿子：哪家一份、领了没有、送不送上门', basis: 'consent', days: 800 }
export const weighing: Purpose = { says: '柿子账上写明谁过的秤', basis: 'duty', days: null }
