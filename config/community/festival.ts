/** 柿子节 (DOMAIN §6): its numbers (P), and what its personal data are for. */
import type { Purpose } from './purposes'

export const festivalRules = {
  /** Edition 1 was in 2015. */
  yearBefore: 2014,
  /** Sessions of one edition, and people of one session. */
  mostSessions: 12,
  mostPlaces: 30_000,
  /** How many of a household may come at most, whatever a plan says. */
  mostParty: 10,
  /** Rows of a published list that are kept, and shown, together. */
  listRows: 500,
  /** Sign-ups that are brought up to date at once after a closing or a draw. */
  outcomesAtOnce: 50,
  /** Seconds that one run of that takes up further ones; the function has 60. */
  outcomeSeconds: 35,
  /** How long places are kept for a family on the waiting list. */
  offerHours: 24,
  /** Days after its last session when an edition is put into the chronicle by itself, if nothing of its fruit is missing. */
  archiveDays: 30,
  /** How soon a waiting list is looked at again, while nobody on it fits the places that there are. */
  lookAgainMinutes: 5,
} as const

/** 不要先摘: what the community agreed on, and where it stands. */
export const noEarlyPicking = {
  article: '居规民约第 18 条',
  says: '柿子是大家的，谁家也不先摘。熟了一起摘，一起分，老人先拿。',
} as const

export const planning: Purpose = { says: '写明柿子节是谁安排的、谁看过的', basis: 'duty', days: null }
/** Who was not drawn comes first in the next year: kept until that is over. */
export const joining: Purpose = { says: '安排柿子节谁家来、给几个名额', basis: 'consent', days: 800 }
