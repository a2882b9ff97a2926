/** The table of contents of `services`. */
import { router } from '../_platform/call/router'

export const servicesRouter = router({
  // what there is, and what somebody's case needs
  catalogue: () => import('./catalogue/catalogue'),
  guide: () => import('./catalogue/guide'),
  // times at the counter, and visits at home
  slots: () => import('./bookings/slots'),
  book: () => import('./bookings/book'),
  bookFor: () => import('./bookings/bookFor'),
  bookings: () => import('./bookings/bookings'),
  cancelBooking: () => import('./bookings/cancelBooking'),
  day: () => import('./bookings/day'),
  arrive: () => import('./bookings/arrive'),
  missed: () => import('./bookings/missed'),
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
})
