/** The table of contents of `reports`. */
import { router } from '../_platform/call/action'
import { accept } from './handling/accept'
import { askSuspend } from './handling/askSuspend'
import { assign } from './handling/assign'
import { candidates } from './handling/candidates'
import { checkPhotos } from './pictureChecks/checkPhotos'
import { closeUnrated } from './lifecycle/closeUnrated'
import { escalateDue } from './ladder/escalateDue'
import { counts } from './views/counts'
import { duty } from './views/duty'
import { get } from './views/get'
import { hearOfPhoto } from './pictureChecks/hearOfPhoto'
import { mine } from './views/mine'
import { open } from './views/open'
import { past } from './views/past'
import { queue } from './views/queue'
import { rate } from './resident/rate'
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
import { suspend } from './handling/suspend'
import { supplement } from './resident/supplement'
import { transfer } from './handling/transfer'
import { weekly } from './ladder/weekly'
import { withdraw } from './resident/withdraw'

export const reportsRouter = router({
  // what a resident does
  submit, route, mine, get, duty, past, rate, reopen, withdraw, remind, supplement,
  // what staff do
  queue, counts, open, accept, candidates, transfer, assign, sendBack, askSuspend, suspend, resume, resolve, search,
  // what a human looks at
  reviews, reviewCount, review,
  // what supervision climbed to the top of
  weekly,
  // what the timer does
  closeUnrated, resumeDue, escalateDue, checkPhotos,
  // what WeChat says of photos
  hearOfPhoto,
}) // prettier-ignore
