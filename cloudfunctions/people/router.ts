/** The table of contents of `people`. */
import { router } from '../_platform/action'
import { approve } from './approve'
import { bind } from './bind'
import { decline } from './decline'
import { find } from './find'
import { household } from './household'
import { matched } from './matched'
import { me } from './me'
import { moveOut } from './moveOut'
import { requests } from './requests'
import { withdraw } from './withdraw'

export const peopleRouter = router({
  me,
  bind,
  withdraw,
  moveOut,
  household,
  requests,
  matched,
  approve,
  decline,
  find,
})
