/** The table of contents of `people`. */
import { router } from '../_platform/action'
import { agents } from './agents'
import { approve } from './approve'
import { bind } from './bind'
import { children } from './children'
import { consentToChild } from './consentToChild'
import { decline } from './decline'
import { endMandate } from './endMandate'
import { find } from './find'
import { household } from './household'
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
  // what the timer does
  remindLeases,
}) // prettier-ignore
