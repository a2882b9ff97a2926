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
  apply: () => import('./applying/handIn/apply'),
  applyFor: () => import('./applying/handIn/applyFor'),
  mine: () => import('./applying/own/mine'),
  get: () => import('./applying/own/get'),
  paper: () => import('./applying/handIn/paper'),
  correct: () => import('./applying/own/correct'),
  withdraw: () => import('./applying/own/withdraw'),
  rate: () => import('./applying/own/rate'),

  // what is filled in and not handed in yet
  drafts: () => import('./drafts/drafts'),
  draft: () => import('./drafts/draft'),
  saveDraft: () => import('./drafts/saveDraft'),
  throwAway: () => import('./drafts/throwAway'),

  // the counter
  queue: () => import('./counter/queue/queue'),
  clerks: () => import('./counter/queue/clerks'),
  take: () => import('./counter/queue/take'),
  handOver: () => import('./counter/queue/handOver'),
  batch: () => import('./counter/batch'),
  precheck: () => import('./counter/precheck'),
  accept: () => import('./counter/accept'),
  begin: () => import('./counter/begin'),
  ready: () => import('./counter/ready'),
  refuse: () => import('./counter/refuse'),
  atCounter: () => import('./counter/atCounter'),
  handOut: () => import('./counter/giveOut/handOut'),
  deliver: () => import('./counter/giveOut/deliver'),

  // the timer's own
  wakeDue: () => import('./clocks/wakeDue'),
  purgeDue: () => import('./clocks/purgeDue'),
  rotateKeys: () => import('./clocks/rotateKeys'),

  // times at the counter, and visits at home
  slots: () => import('./bookings/book/slots'),
  book: () => import('./bookings/book/book'),
  bookFor: () => import('./bookings/book/bookFor'),
  bookings: () => import('./bookings/book/bookings'),
  cancelBooking: () => import('./bookings/book/cancelBooking'),
  day: () => import('./bookings/day/day'),
  arrive: () => import('./bookings/day/arrive'),
  missed: () => import('./bookings/day/missed'),
  closeDay: () => import('./bookings/day/closeDay'),
  openDay: () => import('./bookings/day/openDay'),
  bookingsDue: () => import('./bookings/day/bookingsDue'),

  // who helps with what, and who is on duty
  directory: () => import('./directory/directory'),
  duty: () => import('./directory/duty'),
  keptEntries: () => import('./directory/keep/keptEntries'),
  saveEntry: () => import('./directory/keep/saveEntry'),
  checkEntry: () => import('./directory/keep/checkEntry'),
  removeEntry: () => import('./directory/keep/removeEntry'),

  // what ends
  expiring: () => import('./expiry/expiring'),
  noteExpiry: () => import('./expiry/noteExpiry'),
  remindExpiry: () => import('./expiry/remindExpiry'),

  // what was counted
  saved: () => import('./saved/saved'),
})
