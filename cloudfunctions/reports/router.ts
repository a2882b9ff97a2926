/** The table of contents of `reports`. */
import { router } from '../_platform/call/router'

export const reportsRouter = router({
  // what a resident does
  submit: () => import('./submission/submit'),
  route: () => import('./submission/route'),
  mine: () => import('./views/mine'),
  get: () => import('./views/get'),
  duty: () => import('./views/duty'),
  past: () => import('./views/past'),
  rate: () => import('./resident/rate'),
  reopen: () => import('./resident/reopen'),
  withdraw: () => import('./resident/withdraw'),
  remind: () => import('./resident/remind'),
  supplement: () => import('./resident/supplement'),
  appeal: () => import('./appeals/appeal'),
  // what is suggested to whoever writes
  suggest: () => import('./suggestion/suggest'),
  // what staff do
  queue: () => import('./views/queue'),
  counts: () => import('./views/counts'),
  open: () => import('./views/open'),
  accept: () => import('./handling/accept'),
  candidates: () => import('./handling/candidates'),
  transfer: () => import('./handling/transfer'),
  assign: () => import('./handling/assign'),
  sendBack: () => import('./handling/sendBack'),
  suspend: () => import('./handling/suspend'),
  approveSuspension: () => import('./handling/approveSuspension'),
  resume: () => import('./handling/resume'),
  extend: () => import('./handling/extend'),
  resolve: () => import('./handling/resolve'),
  search: () => import('./search/search'),
  decline: () => import('./appeals/decline'),
  decideAppeal: () => import('./appeals/decideAppeal'),
  callBacks: () => import('./callBack/callBacks'),
  calledBack: () => import('./callBack/calledBack'),
  draw: () => import('./callBack/draw'),
  // what makes their work lighter
  phrases: () => import('./desk/phrases'),
  savePhrases: () => import('./desk/savePhrases'),
  load: () => import('./desk/load'),
  handOver: () => import('./desk/handOver'),
  submitFor: () => import('./onBehalf/submitFor'),
  // what is reported more than once
  similar: () => import('./duplicates/similar'),
  joinIn: () => import('./duplicates/joinIn'),
  mergeable: () => import('./duplicates/mergeable'),
  merge: () => import('./duplicates/merge'),
  unmerge: () => import('./duplicates/unmerge'),
  // what a human looks at
  reviews: () => import('./reviews/reviews'),
  reviewCount: () => import('./reviews/reviewCount'),
  review: () => import('./reviews/review'),
  // how it went, in figures
  rates: () => import('./rates/rates'),
  exclude: () => import('./exclusions/exclude'),
  confirmExclusion: () => import('./exclusions/confirmExclusion'),
  include: () => import('./exclusions/include'),
  exclusions: () => import('./exclusions/exclusions'),
  recount: () => import('./rates/recount'),
  openNumbers: () => import('./openNumbers/openNumbers'),
  // what everybody is shown
  board: () => import('./board/board'),
  boardDraft: () => import('./board/boardDraft'),
  showOnBoard: () => import('./boardChoice/showOnBoard'),
  boardWaiting: () => import('./board/boardWaiting'),
  boardItem: () => import('./board/boardItem'),
  agreeBoard: () => import('./boardChoice/agreeBoard'),
  takeOffBoard: () => import('./boardChoice/takeOffBoard'),
  refuseBoard: () => import('./boardChoice/refuseBoard'),
  // what supervision climbed to the top of
  weekly: () => import('./ladder/weekly'),
  // what the timer does
  closeUnrated: () => import('./callBack/closeUnrated'),
  resumeDue: () => import('./lifecycle/resumeDue'),
  escalateDue: () => import('./ladder/escalateDue'),
  countDue: () => import('./rates/countDue'),
  renewOld: () => import('./renewal/renewOld'),
  checkPhotos: () => import('./pictureChecks/checkPhotos'),
  // what WeChat says of photos
  hearOfPhoto: () => import('./pictureChecks/hearOfPhoto'),
})
