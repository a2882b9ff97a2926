/** Which counts a call falls under, and what is left of them: pure. */
import type { Limit, Limited } from '@config/community/callLimits'
import { sha256 } from '../personId'
import { addMinutes, type Time } from '../time'
import type { LimitShard } from './collections'

/** A call as it is counted. */
export interface Call {
  /** `reports.remind` */
  action: string
  personId: string
  input: unknown
  /** A hash of the key: the same call sent again has the same one. */
  id: string
  /** A hash of path and input, by which a key is found out that stands for something else now. */
  body: string
  at: Time
}

/** A limit, and the name under which this call is counted for it. */
export interface Window {
  limit: Limit
  name: string
}

const shards = 16
/** So many calls are remembered at least: one of them sent again is no new one. */
const remembered = 32

const short = (text: string) => sha256(text).slice(0, 16)

/** What a field of an input that nobody has looked at yet names. */
function thingIn(input: unknown, field: string): string {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' ? value.slice(0, 120) : ''
}

/** Under which all of a person's calls of an action are known again, whatever is limited. */
export const callerName = ({ action, personId }: Pick<Call, 'action' | 'personId'>): string =>
  short(`${action} ${personId}`)

function nameOf({ per }: Limit, { action, personId, input }: Call): string {
  if (per === 'caller') return callerName({ action, personId })
  return 'callerAnd' in per
    ? short(`${action} ${personId} ${per.callerAnd} ${thingIn(input, per.callerAnd)}`)
    : short(`${action} ${per.everybodyAnd} ${thingIn(input, per.everybodyAnd)}`)
}

export const windowsOf = ({ limits }: Limited, call: Call): Window[] =>
  limits.map(limit => ({ limit, name: nameOf(limit, call) }))

const isEverybodys = ({ per }: Limit) => typeof per === 'object' && 'everybodyAnd' in per

/** All counts of one call stand in one document: where everybody's are counted, there is one for the whole action. */
export function shardOf({ limits }: Limited, { action, personId }: Pick<Call, 'action' | 'personId'>): string {
  // A number holds 53 bits of a hash exactly: of a longer one the end, by which callers differ, would be rounded away.
  const nth = parseInt(short(personId).slice(0, 8), 16) % shards
  return limits.some(isEverybodys) ? `${action}#0` : `${action}#${nth}`
}

/** Every document in which an action's calls can be counted. */
export const shardsOf = (action: string, { limits }: Limited): string[] =>
  Array.from({ length: limits.some(isEverybodys) ? 1 : shards }, (_, nth) => `${action}#${nth}`)

/** How many calls are kept under a name. */
export const keptOf = (name: string, windows: readonly Window[]): number =>
  Math.max(remembered, ...windows.filter(window => window.name === name).map(({ limit }) => limit.times))

/** From when on a call counts for a limit. */
export const sinceOf = ({ minutes }: Limit, at: Time): Time => addMinutes(at, -minutes)

/** When there is room again; null when there is some now. */
export function fullUntil({ limit, name }: Window, shard: LimitShard, at: Time): Time | null {
  const oldest = shard.counted[name]?.[limit.times - 1]
  return oldest && oldest.at >= sinceOf(limit, at) ? addMinutes(oldest.at, limit.minutes) : null
}
