/** Applications for services (DOMAIN §7): the numbers (P), and what personal data are for. */
import type { Purpose } from './purposes'

export const applicationTimes = {
  /** Working days until somebody at the counter has looked, and until what is complete is accepted. */
  lookDays: 1,
  acceptDays: 1,
  /** Percent of a step's time: whoever has it is reminded; the chief lead joins; both are told again with each further so many, up to a last time. */
  remindAt: 50,
  every: 50,
  last: 300,
  /** Calendar days in which what was named is brought; so many before the end a word. */
  correctDays: 15,
  correctWarnDays: 3,
  /** What is ready is reminded of after each of so many days, so often; it is never thrown away. */
  fetchDays: 7,
  fetchReminders: 6,
  /** Days in which a correction of the last application for the same service is still the one there may be. */
  correctionStands: 90,
} as const

export const applicationMost = {
  /** Photos of one paper, and of one application. */
  photosOfPaper: 6,
  photos: 20,
  /** How often the same papers are asked for again before it is decided. */
  returns: 5,
  /** Applications of one person for one service in a day. */
  turnsADay: 5,
  /** Steps that are kept of its history. */
  timeline: 80,
  /** Minutes that the address of a paper lives for whoever put it in (their phone keeps it for eight), and for one look of the clerk. */
  addressMinutes: 15,
  lookMinutes: 1,
} as const

/** What is filled in and not handed in: so many days after somebody went on with it last it is gone, with its photos. */
export const drafting: Purpose = { says: '没填完的先替您存着，换了手机也在', basis: 'sensitive', days: 30 }

/** What papers are shown with, so that a picture of one is of no use elsewhere. */
export const watermarkOf = (service: string) => `仅供小寨子社区办理${service}使用`

export const applying: Purpose = { says: '帮您办社区的事，写明办到哪一步', basis: 'consent', days: null }
/** The photographed papers: gone on the day that the service says, at the latest with the application. */
export const proving: Purpose = { says: '核对您办事要的材料', basis: 'sensitive', days: null }
/** An application that is over. */
export const applied: Purpose = { ...applying, days: 1095 }
