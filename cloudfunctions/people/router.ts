/** The table of contents of `people`. */
import { router } from '../_platform/call/router'

export const peopleRouter = router({
  // where I live
  me: () => import('./me'),
  bind: () => import('./binding/bind'),
  withdraw: () => import('./binding/withdraw'),
  moveOut: () => import('./residence/moveOut'),
  liveIn: () => import('./residence/liveIn'),
  household: () => import('./residence/household'),
  // who decides about it
  requests: () => import('./binding/requests'),
  matched: () => import('./binding/matched'),
  approve: () => import('./binding/approve'),
  decline: () => import('./binding/decline'),
  // children
  children: () => import('./children/children'),
  consentToChild: () => import('./children/consentToChild'),
  refuseChild: () => import('./children/refuseChild'),
  recordConsent: () => import('./children/recordConsent'),
  withdrawConsent: () => import('./children/withdrawConsent'),
  // acting for somebody
  mandates: () => import('./mandates/mandates'),
  letActFor: () => import('./mandates/letActFor'),
  endMandate: () => import('./mandates/endMandate'),
  agents: () => import('./mandates/agents'),
  recordMandate: () => import('./mandates/recordMandate'),
  // who is who
  find: () => import('./find'),
  // who may need a hand
  care: () => import('./care/care'),
  setCare: () => import('./care/setCare'),
  // how somebody wants to see the app
  setEdition: () => import('./settings/setEdition'),
  // what is held about a person
  contact: () => import('./contacts/contact'),
  setContact: () => import('./contacts/setContact'),
  reveal: () => import('./contacts/reveal'),
  seenBy: () => import('./contacts/seenBy'),
  export: () => import('./export/export'),
  leave: () => import('./erasure/leave'),
  // what the timer does
  remindLeases: () => import('./residence/remindLeases'),
  sweepLeaving: () => import('./erasure/sweepLeaving'),
  rotateKeys: () => import('./contacts/rotateKeys'),
  tidy: () => import('./erasure/tidy'),
})
