/** What goes in and out of the gate of 柿子节: a household's code, checking in, what a scanner without a network needs (DOMAIN §6). */
import { personId } from '../../ids'
import * as z from '../../z'
import { pageInput, pageOf, words } from '../../z'
import { codeFaultSays, codePattern } from '../code'
import { entryStates, harvestRoles } from '../entryFlow'
import { scanResults } from './dayLabels'
import { editionNumber, sessionId } from '../ids'

/** What was scanned, or the six digits that were said; blanks between the digits are the screen's to drop. */
export const shownCode = z.string().check(z.regex(codePattern, codeFaultSays.unreadable))

/** Of how many people a household may come at all; the session's own limit is narrower. */
const partySize = z.int().check(z.gte(1, '至少来 1 个人'), z.lte(20, '一家最多来 20 个人'))

const sessionFacts = z.object({
  id: z.string(),
  name: z.string(),
  startsAt: z.time,
  endsAt: z.time,
  meeting: z.string(),
})

/** Who comes for a household that cannot (走不动？请人代签). */
const proxy = z.object({ name: z.string(), at: z.time })

/** `session`: without one, the household's code for its fruit. `for`: whose agent the caller is. */
export const codeInput = z.strictObject({ session: z.optional(sessionId), for: z.optional(personId) })
export const codeOutput = z.object({
  /** What the QR picture says. */
  code: z.string(),
  /** Six digits, unique in their session. */
  spoken: z.string(),
  edition: z.int(),
  session: z.nullable(sessionFacts),
  /** 李家 */
  family: z.string(),
  place: z.string(),
  /** Of a session: how many come, how the sign-up stands, and when they were checked in. */
  size: z.nullable(z.int()),
  state: z.nullable(z.enum(entryStates)),
  checkedInAt: z.nullable(z.time),
  proxy: z.nullable(proxy),
})
export type CodeView = z.infer<typeof codeOutput>

/** `proxy`: who comes for the household; null takes it back. */
export const proxyInput = z.strictObject({
  session: z.optional(sessionId),
  for: z.optional(personId),
  proxy: z.nullable(words(20, 1, '请写代签的人姓什么叫什么')),
})

export const proxyOutput = z.object({ proxy: z.nullable(proxy) })

/** What a scanner saw. */
const scan = {
  code: shownCode,
  /** Where the scanner stands; needed for six digits that several sessions know. */
  session: z.optional(sessionId),
  /** When it was scanned, by the scanner's clock; now when absent. */
  at: z.optional(z.time),
  /** How many truly came; as signed up when absent. */
  size: z.optional(partySize),
  /** Who came for them, where nobody said so before. */
  proxy: z.optional(words(20)),
  /** They are late and are let in all the same; or `size` is right, and what was counted before was not (人数不对). */
  sure: z.optional(z.boolean()),
}
/** The scanner's clock at the moment of sending: by it `at` is corrected to the server's. */
const sentAt = z.optional(z.time)

export const checkInInput = z.strictObject({ ...scan, clock: sentAt })
/** `id`: made when it was scanned and kept with it, so that however often it is sent it counts once. */
const offlineScan = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{8,80}$/)),
  ...scan,
  at: z.time,
})
export type OfflineScan = z.infer<typeof offlineScan>
export const checkInManyInput = z.strictObject({
  clock: z.time,
  scans: z.array(offlineScan).check(z.minLength(1), z.maxLength(30)),
})

export const checkInOutput = z.object({
  result: z.enum(scanResults),
  /** When they were checked in, by the server's clock. */
  at: z.time,
  session: z.string(),
  family: z.string(),
  place: z.string(),
  size: z.int(),
  roles: z.array(z.enum(harvestRoles)),
  spoken: z.string(),
  proxy: z.nullable(z.string()),
  /** Of `again` and `earlier`: the other scan. */
  other: z.nullable(z.object({ at: z.time, by: z.string() })),
})
export type CheckedIn = z.infer<typeof checkInOutput>

/** For each scan what came of it, in their order: one that is refused harms no other. */
export const checkInManyOutput = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      done: z.nullable(checkInOutput),
      /** Why not, as people read it; the scan can be thrown away unless `again` says to send it later. */
      refused: z.nullable(z.object({ says: z.string(), again: z.boolean() })),
    }),
  ),
})

export type SentScans = z.infer<typeof checkInManyOutput>

/** What a scanner keeps for when there is no network: everybody who may come, and the key that tells a forged code. */
export const gateInput = z.strictObject({ session: sessionId, ...pageInput })
const gateRow = z.object({
  id: z.string(),
  spoken: z.string(),
  family: z.string(),
  place: z.string(),
  size: z.int(),
  roles: z.array(z.enum(harvestRoles)),
  state: z.enum(entryStates),
  checkedIn: z.nullable(z.object({ at: z.time, by: z.string() })),
  proxy: z.nullable(z.string()),
})
export type GateRow = z.infer<typeof gateRow>
export const gateOutput = z.object({
  /** Ed25519, base64url: `verifySignature` of the phone takes it. */
  publicKey: z.string(),
  session: sessionFacts,
  /** The server's clock. */
  now: z.time,
  items: z.array(gateRow),
  next: z.nullable(z.string()),
})

export type GateList = z.infer<typeof gateOutput>

/** Scans that did not count, or that took another's place: for whoever reconciles them. */
export const conflictsInput = z.strictObject({ session: sessionId, ...pageInput })
const conflict = z.object({
  id: z.string(),
  result: z.enum(scanResults),
  family: z.string(),
  place: z.string(),
  /** Of this scan, by the server's clock, and who held the scanner. */
  at: z.time,
  by: z.string(),
  offline: z.boolean(),
  /** By how many seconds the scanner's clock was off. */
  clockOff: z.int(),
  other: z.nullable(z.object({ at: z.time, by: z.string() })),
})
export type Conflict = z.infer<typeof conflict>
export const conflictsOutput = pageOf(conflict)

/** Who did not come by then gives their places back to the waiting list. */
export const releaseInput = z.strictObject({ session: sessionId })
export const releaseOutput = z.object({
  /** Households that did not come, as far as they gave their places back, and how many those were: by this call and those before. */
  households: z.int(),
  places: z.int(),
  /** More of them are left: called again until it is none. */
  more: z.boolean(),
})

/** What stands on the board of the day. */
export const boardInput = z.optional(z.strictObject({ edition: z.optional(editionNumber) }))
const boardSession = z.object({
  id: z.string(),
  name: z.string(),
  startsAt: z.time,
  endsAt: z.time,
  places: z.int(),
  /** People who have places of it. */
  expected: z.int(),
  /** People, and households, who came. */
  checkedIn: z.int(),
  households: z.int(),
  /** From when on places of who did not come are given to the waiting list. */
  releaseAt: z.time,
  released: z.int(),
})
export const boardOutput = z.object({
  edition: z.int(),
  /** As of when. */
  at: z.time,
  sessions: z.array(boardSession),
  /** Grams; of weighed batches with their corrections. */
  harvest: z.int(),
  batches: z.int(),
  /** Households whose share was handed out, and the grams. */
  handedOut: z.object({ homes: z.int(), grams: z.int() }),
  leftOver: z.int(),
  /** Homes that have a share; 0 before it is shared out. */
  homes: z.int(),
})
export type Board = z.infer<typeof boardOutput>
