/** What comes of a scan: whoever was first is in, and every other one is listed (DOMAIN §6). Pure. */
import { fail } from '@shared/errors'
import { nextEntryState, type EntryState } from '@shared/festival/entryFlow'
import type { ScanResult } from '@shared/festival/day/dayLabels'
import { addDays, addSeconds, toEpoch, type Time } from '../../../_platform/time'
import { dayRules } from '@config/community/festivalDay'

interface Someone {
  personId: string
  name: string
}
export interface CheckedIn {
  at: Time
  by: Someone
  size: number
  offline: boolean
}

/** How an entry stands at the gate. */
export interface AtGate {
  state: EntryState
  partySize: number
  checkedIn: CheckedIn | null
  /** The session's places say that they are theirs, though the sign-up may not say so yet. */
  holds: boolean
  /** When places of who had not come were given back. */
  releasedAt: Time | null
}

export interface Scanned {
  at: Time
  by: Someone
  size: number | null
  offline: boolean
  /** Whoever stands at the gate lets them in though they are late, or counted anew how many they are. */
  sure: boolean
}

export interface Admitted {
  result: ScanResult
  /** What the entry says from now on; null when it stays. */
  checkedIn: CheckedIn | null
  other: { at: Time; by: Someone } | null
  /** By how many people and households the count of the session grows. */
  people: number
  households: number
}

const refusals: Partial<Record<EntryState, string>> = {
  entered: '这家还没抽到名额，请等开签',
  waiting: '这家还在候补，没有名额',
  offered: '名额给这家留着，还没点「要」，请户主先点',
  notDrawn: '这家这一场没轮到，果子照样有一份',
  passed: '这家把名额让给别家了',
  lapsed: '名额给这家留过，过时没答复',
  withdrawn: '这家说过不来了',
}

/**
 * @throws notNow for whoever has no place, and for whoever comes after their places were given on, unless those at the gate let them in;
 *   invalid for a scan that is too old
 */
export function admitted(entry: AtGate, scan: Scanned, now: Time): Admitted {
  const { at, by, offline } = scan
  if (at < addDays(now, -dayRules.scanDays)) {
    throw fail('invalid', { fields: { at: `这次扫码过了 ${dayRules.scanDays} 天，记不上了，请告诉管理柿子节的人` } })
  }
  const size = scan.size ?? entry.checkedIn?.size ?? entry.partySize
  const came: CheckedIn = { at, by, size, offline }
  const { checkedIn } = entry
  if (checkedIn && checkedIn.at <= at) {
    const corrected = scan.sure && size !== checkedIn.size
    const other = { at: checkedIn.at, by: checkedIn.by }
    const people = corrected ? size - checkedIn.size : 0
    return { result: 'again', checkedIn: corrected ? { ...checkedIn, size } : null, other, people, households: 0 }
  }
  if (checkedIn) {
    const other = { at: checkedIn.at, by: checkedIn.by }
    return { result: 'earlier', checkedIn: came, other, people: size - checkedIn.size, households: 0 }
  }
  const state = entry.holds && entry.state !== 'noShow' ? 'placed' : entry.state
  if (!nextEntryState(state, 'checkIn')) throw fail('notNow', { message: refusals[state] ?? '这家现在签不了到' })
  const inTime = entry.releasedAt === null || at <= entry.releasedAt
  if (state === 'noShow' && !inTime && !offline && !scan.sure) {
    throw fail('notNow', {
      message: '这家来晚了，名额已经让给候补',
      fields: { sure: '里面还站得下，就再点一次放他们进去' },
    })
  }
  return { result: 'first', checkedIn: came, other: null, people: size, households: 1 }
}

/** By how much a scanner's clock is ahead of the server's, in milliseconds. */
export const aheadBy = (clock: Time | undefined, now: Time): number => (clock ? toEpoch(clock) - toEpoch(now) : 0)

/** When it was scanned, by the server's clock: nobody scans in the future. */
export function correctedTime(at: Time | undefined, clock: Time | undefined, now: Time): Time {
  if (at === undefined) return now
  const corrected = addSeconds(at, -aheadBy(clock, now) / 1000)
  return corrected < now ? corrected : now
}
