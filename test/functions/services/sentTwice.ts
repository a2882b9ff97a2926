/** What the changes of `services` are sent with, for test/functions/calls/keys.test.ts. */
import type { Lines } from '../calls/sentTwice'
import type { Community } from '../community'
import { linesIn as ofBookings } from './bookingRows'

export function linesIn(given: () => Community): Lines {
  return { ...ofBookings(given) }
}
