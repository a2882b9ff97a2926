/** The table of contents of `people`. */
import { router } from '../_platform/action'
import { approve } from './approve'
import { bind } from './bind'
import { contact } from './contact'
import { decline } from './decline'
import { exportAll } from './export'
import { household } from './household'
import { leave } from './leave'
import { me } from './me'
import { moveOut } from './moveOut'
import { requests } from './requests'
import { reseal } from './reseal'
import { reveal } from './reveal'
import { seenBy } from './seenBy'
import { setContact } from './setContact'
import { sweepLeaving } from './sweepLeaving'
import { tidy } from './tidy'
import { withdraw } from './withdraw'

export const peopleRouter = router({
  me, bind, withdraw, moveOut, household, requests, approve, decline,
  // what is held about a person
  contact, setContact, reveal, seenBy, export: exportAll, leave,
  // what the timer does
  sweepLeaving, reseal, tidy,
}) // prettier-ignore
