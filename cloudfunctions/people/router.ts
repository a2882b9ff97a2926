/** The table of contents of `people`. */
import { router } from '../_platform/call/action'
import { agents } from './mandates/agents'
import { approve } from './binding/approve'
import { bind } from './binding/bind'
import { children } from './children/children'
import { consentToChild } from './children/consentToChild'
import { contact } from './contacts/contact'
import { decline } from './binding/decline'
import { endMandate } from './mandates/endMandate'
import { exportAll } from './export/export'
import { find } from './find'
import { household } from './residence/household'
import { leave } from './erasure/leave'
import { letActFor } from './mandates/letActFor'
import { liveIn } from './residence/liveIn'
import { mandates } from './mandates/mandates'
import { matched } from './binding/matched'
import { me } from './me'
import { moveOut } from './residence/moveOut'
import { recordConsent } from './children/recordConsent'
import { recordMandate } from './mandates/recordMandate'
import { refuseChild } from './children/refuseChild'
import { remindLeases } from './residence/remindLeases'
import { requests } from './binding/requests'
import { rotateKeys } from './contacts/rotateKeys'
import { reveal } from './contacts/reveal'
import { seenBy } from './contacts/seenBy'
import { setContact } from './contacts/setContact'
import { setEdition } from './settings/setEdition'
import { sweepLeaving } from './erasure/sweepLeaving'
import { tidy } from './erasure/tidy'
import { withdraw } from './binding/withdraw'
import { withdrawConsent } from './children/withdrawConsent'

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
  // how somebody wants to see the app
  setEdition,
  // what is held about a person
  contact, setContact, reveal, seenBy, export: exportAll, leave,
  // what the timer does
  remindLeases, sweepLeaving, rotateKeys, tidy,
}) // prettier-ignore
