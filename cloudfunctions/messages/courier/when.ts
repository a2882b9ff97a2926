/** When WeChat may tell somebody: pauses, quiet hours, mornings. Chance is drawn out of the message's id, so that a run can be repeated. Pure. */
import { messageRules } from '@config/community/messages'
import { sha256 } from '../../_platform/personId'
import { addMinutes, dateOf, dayAfter, startOfDay, type DateText, type Time } from '../../_platform/time'
import type { InboxMessage } from '../collections'

type Timed = Pick<InboxMessage, '_id' | 'parcel'>

const { quiet, spreadMinutes, jitter } = messageRules

/** A number from 0 up to 1, always the same for a message and a word. */
function shareOf({ _id }: Pick<Timed, '_id'>, word: string): number {
  return parseInt(sha256(`${_id} ${word}`).slice(0, 8), 16) / 2 ** 32
}

/** A little after a moment, each message at its own. @param within minutes */
export const spread = (message: Pick<Timed, '_id'>, at: Time, within: number = spreadMinutes): Time =>
  addMinutes(at, shareOf(message, at) * within)

const clockOf = (now: Time) => now.slice(11, 16)
const isQuiet = (now: Time) => clockOf(now) >= quiet.from || clockOf(now) < quiet.until
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const endOfQuiet = (day: DateText) => addMinutes(startOfDay(day), minutesOf(quiet.until))

/** From when a message may go that could go at `at`: at once, or at night in the morning, unless it cannot wait. */
export function outOfQuiet(message: Timed, at: Time): Time {
  if (message.parcel?.urgent || !isQuiet(at)) return at
  return spread(message, endOfQuiet(clockOf(at) < quiet.until ? dateOf(at) : dayAfter(dateOf(at))))
}

/** When the next attempt comes: after 1, 2, 4 … minutes, a little more or less. */
export function pauseAfter(attempts: number, message: Timed, now: Time): Time {
  const moved = 1 + (shareOf(message, `attempt ${attempts}`) * 2 - 1) * jitter
  return outOfQuiet(message, addMinutes(now, 2 ** (attempts - 1) * moved))
}

/** When the day's quota is there again. */
export const tomorrow = (now: Time): Time => startOfDay(dayAfter(dateOf(now)))
