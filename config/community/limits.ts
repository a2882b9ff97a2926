/** How long things may take (DOMAIN §4, P). A `day` of a limit is a working day where its clock is `working`. */
import type { Level, TimeLimit } from '@shared/reports/categories'

export const limits: Record<Level, TimeLimit> = {
  P0: { acknowledge: { minutes: 2 }, finish: { minutes: 5 }, clock: 'always' },
  P1: { acknowledge: { minutes: 30 }, finish: { minutes: 240 }, clock: 'always' },
  P2: { acknowledge: { minutes: 120 }, finish: { days: 1 }, clock: 'working' },
  P3: { acknowledge: { minutes: 240 }, finish: { days: 3 }, clock: 'working' },
  P4: { acknowledge: { days: 1 }, finish: { days: 7 }, extension: { days: 15 }, clock: 'working' },
}

/** The other numbers of a report's life. Days are calendar days. */
export const reportRules = {
  /** After the resolution, in which the resident can reopen. */
  reopenDays: 7,
  /** After which a resolved report closes without a rating: not rated, never satisfied. */
  silenceDays: 7,
  /** 快到期: this many minutes or fewer are left. */
  dueSoonMinutes: 120,
  /** Entries of a timeline that stand in the report itself; beyond, all but the newest go into pages. */
  timelineMost: 120,
  timelineKept: 60,
  /** A pause is as long as this at the most; longer ones are asked for again. */
  longestPauseDays: 30,
  /** After a report was declined, in which the reporter can appeal. */
  appealDays: 30,
  /** Working days in which an appeal is answered. */
  appealAnswerDays: 3,
  /** 回访: of a hundred reports that close without a word, so many are asked after on the phone. */
  callBackPercent: 10,
  /** How often somebody is called before it stays "not rated". */
  callBackTries: 3,
  /** Photos of one report that are added after it was filed; beyond, words are enough. */
  laterPhotos: 60,
  /** What a guest reports again within so many minutes joins their open emergency. */
  guestJoinMinutes: 10,
  /** Within so many the holder is not told again of it. */
  guestQuietMinutes: 1,
} as const

/** What is over and still stands in the document of a person or a place; older ones the history has (gridChanges, audit). P. */
export const historyRules = {
  /** Ended posts and bindings of one person, ended terms of one node. */
  endedPosts: 30,
  /** Leaves of one post that are over. */
  pastLeaves: 20,
} as const

/** Binding to a home (DOMAIN §3, P). */
export const bindingRules = {
  /** Requests of one person that may wait at once, so that nobody asks for a whole street. */
  waitingAtOnce: 3,
  /** A lease holds for twenty years at the most (Civil Code, article 705). */
  longestLeaseYears: 20,
  /** The tenant and the unit's lead are told so many days before a lease ends. */
  remindLeaseDays: 30,
  /** Days in which whoever leads a stairwell sees whom the roster bound, and can object. */
  objectDays: 14,
} as const

/** The roster: what a file may be, and how long one with plain phones in it may lie (DOMAIN §3, P). */
export const rosterRules = {
  /** Bytes; five times what ten thousand people take. */
  largestFile: 5 * 1024 * 1024,
  /** Bytes of an xlsx once it is unpacked: a small file can hide a huge one. */
  largestUnpacked: 60 * 1024 * 1024,
  /** Files in an xlsx; a workbook with many tables has some dozens. */
  mostParts: 1_000,
  mostRows: 20_000,
  mostColumns: 60,
  /** Minutes until a file that was looked over and not imported is deleted. */
  uploadMinutes: 30,
  /** Minutes until an exported file is deleted; its address lives as long. */
  exportMinutes: 10,
  /** Errors that a phone shows; all of them are counted, and stand in the table of errors. */
  shownErrors: 100,
  /** Seconds that one call writes; what is left then, the next call writes. */
  writeSeconds: 12,
} as const

/** Photos (P). */
export const photoRules = {
  /** Bytes; WeChat's own check of pictures takes no more (PLATFORM §4). */
  largestBytes: 10 * 1024 * 1024,
  /** Bytes of all photos of one call, which are in the function's memory at once; the phone sends some 400 KB each. */
  mostBytesTogether: 40 * 1024 * 1024,
  /** How large one may be when it is drawn: the largest that phones take by themselves, four times what ours sends. */
  photo: { pixels: 25_000_000, side: 12_000 },
  /** Its thumbnail: twice the side that the phone makes it (types/thumb.ts). */
  thumb: { pixels: 480 * 480, side: 480 },
  /** WeChat's look at each of them (cloudfunctions/_platform/photoChecks). It answers within 30 minutes. */
  check: {
    /** Until an answer that does not come is asked for again; the person has to have been here within two hours. */
    answerMinutes: 60,
    /** Until it is asked again when it could not be. */
    retryMinutes: 5,
    /** After so many a human looks. */
    mostTries: 3,
    /** How long WeChat can load the photo, and how long an answer is taken. */
    addressMinutes: 60,
    traceMinutes: 2 * 24 * 60,
  },
  /** Minutes that a photo's address lives: as long as a page is looked at. Whoever has one can load the photo until then. */
  addressMinutes: 15,
} as const

/** Acting for somebody, 代办 (DOMAIN §3, P). */
export const mandateRules = {
  /** Days after which it ends by itself at the latest. */
  longestDays: 365,
  /** How many may act for one person at once. */
  agentsAtOnce: 3,
  /** For how many one person may act at once: a unit's lead helps several elders. */
  principalsAtOnce: 30,
} as const

/** With so many consents left, staff are warned that WeChat is about to keep silent (DOMAIN §5, P). */
export const creditsWarnAt = 3
