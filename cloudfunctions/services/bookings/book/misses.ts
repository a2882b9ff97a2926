/** Bookings that were not kept: who takes places from others and does not come waits a little (DOMAIN §7). Pure. */
import { bookingRules } from '@config/community/slots'
import { addDays, type Time } from '../../../_platform/time'

/**
 * From when on a household may book again; null when it may now.
 * @param misses when it did not come, of all its services, as the counter said
 */
export function pausedUntil(misses: readonly Time[], now: Time): Time | null {
  const { missesMost, missesWithinDays, pauseDays } = bookingRules
  const lately = misses.filter(at => at > addDays(now, -missesWithinDays)).sort()
  const last = lately.at(-1)
  if (!last || lately.length < missesMost) return null
  const until = addDays(last, pauseDays)
  return now < until ? until : null
}
