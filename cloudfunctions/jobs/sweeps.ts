/**
 * The sweeps, and when each is called: a table. What must not be late by more than a minute names the indexes by which it is due, and is
 * called only when something is; the rest comes by the clock. A new sweep is a row, a new index by which something is due an entry of one.
 */
import { people } from '../_platform/call/members'
import { dueBy, type Probe } from '../_platform/data/due'
import { wallPhotos } from '../festival/after/collections'
import { editions, entries, sessions } from '../festival/collections'
import { photoTraces } from '../_platform/photoChecks/collections'
import { treeDiaryEntries } from '../festival/trees/collections'
import { rounds } from '../festival/fruit/collections'
import { inbox } from '../messages/collections'
import { sources } from '../messages/courier/sources'
import { notices } from '../notices/collections'
import { departures } from '../people/erasure/collections'
import { reports } from '../reports/collections'
import { applications } from '../services/applying/collections'
import { rosterFiles } from '../roster/collections'
import { bookings, counterDays } from '../services/bookings/collections'
import { drafts } from '../services/drafts/collections'
import { permits } from '../services/expiry/collections'

export type Every = 'hour' | 'day'
export interface Sweep {
  action: `${string}.${string}`
  when: readonly Probe[] | Every
}

export const sweeps: readonly Sweep[] = [
  {
    action: 'messages.deliverLeft',
    when: [...Object.values(sources).map(source => dueBy(source, 'byOutbox')), dueBy(inbox, 'byCourier')],
  },
  { action: 'reports.closeUnrated', when: [dueBy(reports, 'byClosing')] },
  { action: 'reports.resumeDue', when: [dueBy(reports, 'byResuming')] },
  { action: 'reports.countDue', when: [dueBy(reports, 'byCounting')] },
  { action: 'reports.escalateDue', when: [dueBy(reports, 'byEscalating')] },
  { action: 'reports.checkPhotos', when: [dueBy(reports, 'byPhotoCheck'), dueBy(photoTraces, 'byEnd')] },
  {
    action: 'festival.checkPhotos',
    when: [dueBy(treeDiaryEntries, 'byPhotoCheck'), dueBy(wallPhotos, 'byPhotoCheck')],
  },
  { action: 'notices.releaseDue', when: [dueBy(notices, 'byDue')] },
  { action: 'notices.spreadDue', when: [dueBy(notices, 'bySpread')] },
  { action: 'festival.turnDue', when: [dueBy(sessions, 'byDue')] },
  { action: 'festival.outcomesDue', when: [dueBy(sessions, 'byOutcome')] },
  { action: 'festival.tellDue', when: [dueBy(editions, 'byTelling')] },
  { action: 'festival.finishShares', when: [dueBy(rounds, 'byDue')] },
  { action: 'festival.settle', when: [dueBy(entries, 'byDue')] },
  { action: 'festival.offerPlaces', when: [dueBy(sessions, 'byWaiting')] },
  { action: 'services.wakeDue', when: [dueBy(applications, 'byWaking')] },
  {
    action: 'services.purgeDue',
    when: [dueBy(applications, 'byPurge'), dueBy(applications, 'byDraft'), dueBy(drafts, 'byPurge')],
  },
  { action: 'services.bookingsDue', when: [dueBy(bookings, 'byDue'), dueBy(counterDays, 'byDue')] },
  { action: 'services.remindExpiry', when: [dueBy(permits, 'byDue')] },
  { action: 'people.remindLeases', when: [dueBy(people, 'byLease')] },
  { action: 'people.sweepLeaving', when: [dueBy(departures, 'byDue')] },
  { action: 'roster.sweep', when: [dueBy(rosterFiles, 'byEnd')] },
  { action: 'people.rotateKeys', when: 'hour' },
  { action: 'services.rotateKeys', when: 'hour' },
  { action: 'festival.leaveHomes', when: 'hour' },
  { action: 'festival.sealLedger', when: 'hour' },
  { action: 'festival.archiveDue', when: 'day' },
  { action: 'reports.renewOld', when: 'day' },
  { action: 'grid.warnCalendar', when: 'day' },
  { action: 'audit.seal', when: 'day' },
  { action: 'people.tidy', when: 'day' },
  { action: 'admin.tidyLimits', when: 'day' },
]
