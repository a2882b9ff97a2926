/** The table of contents of `notices`. */
import { router } from '../_platform/call/router'

export const noticesRouter = router({
  // writing, and looking at what others wrote
  save: () => import('./writing/save'),
  audienceSize: () => import('./audience/audienceSize'),
  review: () => import('./writing/review'),
  publish: () => import('./writing/publish'),
  withdraw: () => import('./writing/withdraw'),
  draft: () => import('./writing/draft'),
  managed: () => import('./writing/managed'),
  // whom it is for
  list: () => import('./reading/list'),
  search: () => import('./reading/search'),
  get: () => import('./reading/get'),
  edition: () => import('./reading/edition'),
  confirm: () => import('./reading/confirm'),
  // who has not read it
  readers: () => import('./reached/readers'),
  called: () => import('./reached/called'),
  remind: () => import('./reached/remind'),
  // 公示
  said: () => import('./reading/said'),
  object: () => import('./display/object'),
  objections: () => import('./display/objections'),
  answer: () => import('./display/answer'),
  close: () => import('./display/close'),
  // the timer's part
  spread: () => import('./spreading/spread'),
  spreadDue: () => import('./spreading/spreadDue'),
  releaseDue: () => import('./writing/releaseDue'),
})
