/** When a notice goes out and ends, as it was asked for (DOMAIN §5). Pure. */
import { fail } from '@shared/errors'
import type { SaveInput } from '@shared/notices/contract'
import { noticeRules } from '@config/community/notices'
import { addDays, dayAfter, fromEpoch, isDay, startOfDay, toEpoch, type Time } from '../../_platform/time'
import type { Content } from '../schema'

type Times = Pick<Content, 'publishAt' | 'expiresAt' | 'objectionsUntil'>

/** A day as a moment: its beginning, or of an end its whole length. @throws invalid with the field for a day that is none */
function momentOf(text: string | undefined, field: string, of: 'beginning' | 'end'): Time | null {
  if (text === undefined) return null
  const day = text.length === 10
  if (day && isDay(text)) return startOfDay(of === 'end' ? dayAfter(text) : text)
  const at = day ? NaN : toEpoch(text)
  if (Number.isNaN(at)) throw fail('invalid', { fields: { [field]: '没有这一天，请重新选' } })
  return fromEpoch(at)
}

/**
 * @throws invalid for what cannot be: an end before the beginning, a 公示 that is too short or would be over before it is closed, anything too far ahead
 */
export function timesOf(input: Pick<SaveInput, keyof Times>, now: Time): Times {
  const publishAt = momentOf(input.publishAt, 'publishAt', 'beginning')
  const expiresAt = momentOf(input.expiresAt, 'expiresAt', 'end')
  const objectionsUntil = momentOf(input.objectionsUntil, 'objectionsUntil', 'end')
  const invalid = (field: keyof Times, says: string) => fail('invalid', { fields: { [field]: says } })
  const begins = publishAt !== null && publishAt > now ? publishAt : now
  const { aheadDays, shortestDisplayDays: shortest, longestDisplayDays: longest } = noticeRules
  if (begins > addDays(now, aheadDays)) throw invalid('publishAt', '太远了，请选一年以内')
  if (expiresAt !== null && expiresAt <= begins) throw invalid('expiresAt', '要比发出去的时间晚')
  if (objectionsUntil !== null) {
    if (objectionsUntil < addDays(begins, shortest)) throw invalid('objectionsUntil', `公示至少 ${shortest} 天`)
    if (objectionsUntil > addDays(begins, longest)) throw invalid('objectionsUntil', `公示最长 ${longest} 天`)
    if (expiresAt !== null && expiresAt <= objectionsUntil) throw invalid('expiresAt', '公示没到期不能过期')
  }
  return { publishAt: begins === now ? null : publishAt, expiresAt, objectionsUntil }
}
