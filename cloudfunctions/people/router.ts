/** The table of contents of `people`. */
import { router } from '../_platform/action'
import { agents } from './agents'
import { approve } from './approve'
import { bind } from './bind'
import { children } from './children'
import { consentToChild } from './consentToChild'
import { contact } from './contact'
import { decline } from './decline'
import { endMandate } from './endMandate'
import { exportAll } from './export'
import { find } from './find'
import { household } from './household'
import { leave } from './leave'
import { letActFor } from './letActFor'
import { liveIn } from './liveIn'
import { mandates } from './mandates'
import { matched } from './matched'
import { me } from './me'
import { moveOut } from './moveOut'
import { recordConsent } from './recordConsent'
import { recordMandate } from './recordMandate'
import { refuseChild } from './refuseChild'
import { remindLeases } from './remindLeases'
import { requests } from './requests'
import { reseal } from './reseal'
import { reveal } from './reveal'
import { seenBy } from './seenBy'
import { setContact } from './setContact'
import { sweepLeaving } from './sweepLeaving'
import { tidy } from './tidy'
import { withdraw } from './withdraw'
import { withdrawConsent } from './withdrawConsent'

export const peopleRouter = router({
  // where I live
  me, bind, withdraw, moveOut, liveIn, household,
  // who decides about it
  requests, matched, approve, decline,
  // children
  children, consentToChild, refuseChild, recordConsent, withdrawConsent,
  // acting for somebody
  mandates, letActFor, endMandate, agents, recordMandate,
  // who is who
  find,
  // what is held about a person
  contact, setContact, reveal, seenBy, export: exportAll, leave,
  // what the timer does
  remindLeases, sweepLeaving, reseal, tidy,
}) // prettier-ignore
