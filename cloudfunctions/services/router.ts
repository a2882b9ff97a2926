/** The table of contents of `services`. */
import { router } from '../_platform/call/router'

export const servicesRouter = router({
  // what there is, and what somebody's case needs
  catalogue: () => import('./catalogue/catalogue'),
  guide: () => import('./catalogue/guide'),
  list: () => import('./catalogue/list'),

  // writing what a service says and asks
  managed: () => import('./editing/managed'),
  toEdit: () => import('./editing/toEdit'),
  save: () => import('./editing/save'),
  review: () => import('./editing/review'),
  stop: () => import('./editing/stop'),
  resume: () => import('./editing/resume'),
  reviewSwitch: () => import('./editing/reviewSwitch'),

  // what somebody applies for
  apply: () => import('./applying/apply'),
  applyFor: () => import('./applying/applyFor'),
  mine: () => import('./applying/mine'),
  get: () => import('./applying/get'),
  paper: () => import('./applying/paper'),
  correct: () => import('./applying/correct'),
  withdraw: () => import('./applying/withdraw'),
  rate: () => import('./applying/rate'),

  // what is filled in and not handed in yet
  drafts: () => import('./drafts/drafts'),
  draft: () => import('./drafts/draft'),
  saveDraft: () => import('./drafts/saveDraft'),
  throwAway: () => import('./drafts/throwAway'),

  // the counter
  queue: () => import('./counter/queue'),
  clerks: () => import('./counter/clerks'),
  take: () => import('./counter/take'),
  handOver: () => import('./counter/handOver'),
  batch: () => import('./counter/batch'),
  precheck: () => import('./counter/precheck'),
  accept: () => import('./counter/accept'),
  begin: () => import('./counter/begin'),
  ready: () => import('./counter/ready'),
  refuse: () => import('./counter/refuse'),
  atCounter: () => import('./counter/atCounter'),
  handOut: () => import('./counter/handOut'),
  deliver: () => import('./counter/deliver'),

  // the timer's own
  wakeDue: () => import('./clocks/wakeDue'),
  purgeDue: () => import('./clocks/purgeDue'),
  rotateKeys: () => import('./clocks/rotateKeys'),

  // times at the counter, and visits at home
  slots: () => import('./bookings/slots'),
  book: () => import('./bookings/book'),
  bookFor: () => import('./bookings/bookFor'),
  bookings: () => import('./bookings/bookings'),
  cancelBooking: () => import('./bookings/cancelBooking'),
  day: () => import('./bookings/day'),
  arrive: () => import('./bookings/arrive'),
  missed: () => import('./bookings/missed'),
  closeDay: () => import('./bookings/closeDay'),
  openDay: () => import('./bookings/openDay'),
  bookingsDue: () => import('./bookings/bookingsDue'),

  // who helps with what, and who is on duty
  directory: () => import('./directory/directory'),
  duty: () => import('./directory/duty'),
  keptEntries: () => import('./directory/keptEntries'),
  saveEntry: () => import('./directory/saveEntry'),
  checkEntry: () => import('./directory/checkEntry'),
  removeEntry: () => import('./directory/removeEntry'),

  // what ends
  expiring: () => import('./expiry/expiring'),
  noteExpiry: () => import('./expiry/noteExpiry'),
  remindExpiry: () => import('./expiry/remindExpiry'),

  // what was counted
  saved: () => import('./saved/saved'),
})
