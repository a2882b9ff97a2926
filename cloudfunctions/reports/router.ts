/** The table of contents of `reports`. */
import { router } from '../_platform/call/action'
import { accept } from './handling/accept'
import { appeal } from './appeals/appeal'
import { approveSuspension } from './handling/approveSuspension'
import { assign } from './handling/assign'
import { board } from './board/board'
import { boardDraft } from './board/boardDraft'
import { showOnBoard } from './boardChoice/showOnBoard'
import { agreeBoard } from './boardChoice/agreeBoard'
import { takeOffBoard } from './boardChoice/takeOffBoard'
import { refuseBoard } from './boardChoice/refuseBoard'
import { boardItem } from './board/boardItem'
import { boardWaiting } from './board/boardWaiting'
import { calledBack } from './callBack/calledBack'
import { callBacks } from './callBack/callBacks'
import { candidates } from './handling/candidates'
import { checkPhotos } from './pictureChecks/checkPhotos'
import { closeUnrated } from './callBack/closeUnrated'
import { confirmExclusion } from './exclusions/confirmExclusion'
import { countDue } from './rates/countDue'
import { escalateDue } from './ladder/escalateDue'
import { counts } from './views/counts'
import { decideAppeal } from './appeals/decideAppeal'
import { decline } from './appeals/decline'
import { draw } from './callBack/draw'
import { duty } from './views/duty'
import { submitFor } from './onBehalf/submitFor'
import { handOver } from './desk/handOver'
import { load } from './desk/load'
import { phrases } from './desk/phrases'
import { savePhrases } from './desk/savePhrases'
import { joinIn } from './duplicates/joinIn'
import { merge } from './duplicates/merge'
import { mergeable } from './duplicates/mergeable'
import { similar } from './duplicates/similar'
import { unmerge } from './duplicates/unmerge'
import { extend } from './handling/extend'
import { exclude } from './exclusions/exclude'
import { exclusions } from './exclusions/exclusions'
import { get } from './views/get'
import { hearOfPhoto } from './pictureChecks/hearOfPhoto'
import { include } from './exclusions/include'
import { mine } from './views/mine'
import { open } from './views/open'
import { openNumbers } from './openNumbers/openNumbers'
import { past } from './views/past'
import { queue } from './views/queue'
import { rate } from './resident/rate'
import { rates } from './rates/rates'
import { recount } from './rates/recount'
import { remind } from './resident/remind'
import { reopen } from './resident/reopen'
import { review } from './reviews/review'
import { reviewCount } from './reviews/reviewCount'
import { reviews } from './reviews/reviews'
import { resolve } from './handling/resolve'
import { resume } from './handling/resume'
import { resumeDue } from './lifecycle/resumeDue'
import { route } from './submission/route'
import { search } from './search/search'
import { sendBack } from './handling/sendBack'
import { submit } from './submission/submit'
import { suggest } from './suggestion/suggest'
import { suspend } from './handling/suspend'
import { supplement } from './resident/supplement'
import { transfer } from './handling/transfer'
import { weekly } from './ladder/weekly'
import { withdraw } from './resident/withdraw'

export const reportsRouter = router({
  // what a resident does
  submit, route, mine, get, duty, past, rate, reopen, withdraw, remind, supplement, appeal,
  // what is suggested to whoever writes
  suggest,
  // what staff do
  queue, counts, open, accept, candidates, transfer, assign, sendBack, suspend, approveSuspension, resume, extend, resolve, search,
  decline, decideAppeal, callBacks, calledBack, draw,
  // what makes their work lighter
  phrases, savePhrases, load, handOver, submitFor,
  // what is reported more than once
  similar, joinIn, mergeable, merge, unmerge,
  // what a human looks at
  reviews, reviewCount, review,
  // how it went, in figures
  rates, exclude, confirmExclusion, include, exclusions, recount, openNumbers,
  // what everybody is shown
  board, boardDraft, showOnBoard, boardWaiting, boardItem, agreeBoard, takeOffBoard, refuseBoard,
  // what supervision climbed to the top of
  weekly,
  // what the timer does
  closeUnrated, resumeDue, escalateDue, countDue, checkPhotos,
  // what WeChat says of photos
  hearOfPhoto,
}) // prettier-ignore
