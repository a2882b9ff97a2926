import { harvestRoles } from '@shared/festival/entryFlow'
import { scanResults } from '@shared/festival/day/dayLabels'
import { nodeCode } from '@shared/grid/node'
import * as z from '@shared/z'
import { callFields, changeFields } from '../../_platform/data/calls'
import { collection } from '../../_platform/data/collection'
import { mentionFields } from '../../_platform/data/mentions'
import { dayData, passData, scanData } from './personalData'

const someone = z.object({ personId: z.string(), name: z.string() })

const pass = z.object({
  /** The scope and the six digits, `12-1:274106`: so they are unique in it. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  /** A session, or an edition: then it is the household's for its fruit. */
  scope: z.string(),
  spoken: z.string(),
  home: nodeCode,
  /** Who comes for a household that cannot, and who of it said so. */
  proxy: z.nullable(z.object({ name: z.string(), by: someone, at: z.time })),
  /** Of an edition: the household asked that its fruit be brought. */
  deliver: z.boolean(),
  at: z.time,
})
export type Pass = z.infer<typeof pass>

/** 签到码: the six digits by which a home is known at the gate, and what it asked for there. */
export const passes = collection('festivalPasses', pass, {
  indexes: {
    bySpoken: ['spoken', '-at'],
    byDelivery: ['scope', 'deliver'],
    byMention: ['mentions', 'at'],
    byAge: ['at'],
  },
  label: '柿子节签到码',
  personal: passData,
})

const scan = z.object({
  /** Of whoever scanned and the key that the scan was made with: however often it comes in, it is one. */
  _id: z.string(),
  ...changeFields,
  ...mentionFields,
  session: z.string(),
  edition: z.int(),
  entry: z.string(),
  place: z.string(),
  family: z.string(),
  spoken: z.string(),
  size: z.int(),
  roles: z.array(z.enum(harvestRoles)),
  proxy: z.nullable(z.string()),
  result: z.enum(scanResults),
  /** It does not count, or it took another's place. */
  conflict: z.boolean(),
  /** By the server's clock, and by how many seconds the scanner's was ahead of it. */
  at: z.time,
  clockOff: z.int(),
  receivedAt: z.time,
  by: someone,
  offline: z.boolean(),
  other: z.nullable(z.object({ at: z.time, by: someone })),
})
export type Scan = z.infer<typeof scan>

/** 扫码: everything that the scanners saw, also what did not count. */
export const scans = collection('festivalScans', scan, {
  indexes: {
    byConflict: ['session', 'conflict', '-at'],
    byMention: ['mentions', 'at'],
    byAge: ['at'],
  },
  label: '柿子节扫码',
  personal: scanData,
})

const daySession = z.object({
  name: z.string(),
  startsAt: z.time,
  endsAt: z.time,
  meeting: z.string(),
  places: z.int(),
  /** People who have places of it, when that was last looked at. */
  expected: z.int(),
  /** People and households who came. */
  checkedIn: z.int(),
  households: z.int(),
  /** When places of who did not come were first given back, how many were, and of how many households. */
  releasedAt: z.nullable(z.string()),
  released: z.int(),
  noShows: z.int(),
})
export type DaySession = z.infer<typeof daySession>

const day = z.object({
  /** The edition, `12`. */
  _id: z.string(),
  ...callFields,
  edition: z.int(),
  sessions: z.record(z.string(), daySession),
  /** When what stands in the plans was copied here. */
  factsAt: z.time,
  /** How many lines the ledger has, and the hash of the last. */
  lines: z.int(),
  hash: z.string(),
  /** Whole grams, each the sum of its lines. */
  harvest: z.int(),
  handedOut: z.int(),
  leftOver: z.int(),
  /** Baskets that were weighed, and homes that have theirs. */
  batches: z.int(),
  handedHomes: z.int(),
  /** What was shared out: in so many rounds, to so many homes, so many grams. */
  rounds: z.int(),
  homes: z.int(),
  shared: z.int(),
  /** How much of that was due to homes that have theirs: a bag holds a fruit more or less. */
  settled: z.int(),
})
export type Day = z.infer<typeof day>

/** 当天: what is counted on the day of an edition. It changes only together with what it counts, so its sums are theirs. */
export const days = collection('festivalDays', day, { label: '柿子节当天', personal: dayData })
