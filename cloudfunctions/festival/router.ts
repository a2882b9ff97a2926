/** The table of contents of `festival`. */
import { router } from '../_platform/call/router'

export const festivalRouter = router({
  current: () => import('./editions/current'),
  plans: () => import('./editions/plans'),
  saveEdition: () => import('./editions/saveEdition'),
  checkEdition: () => import('./editions/checkEdition'),
  announce: () => import('./editions/announce'),
  open: () => import('./editions/open'),
  close: () => import('./editions/close'),
  moveSession: () => import('./editions/moveSession'),
  nameSource: () => import('./editions/nameSource'),
  turnDue: () => import('./editions/turnDue'),
  tellDue: () => import('./editions/tellDue'),
  enterNumber: () => import('./draw/enterNumber'),
  confirmNumber: () => import('./draw/confirmNumber'),
  draw: () => import('./draw/draw'),
  result: () => import('./draw/result'),
  outcomesDue: () => import('./draw/outcomesDue'),

  signUp: () => import('./signUp/signUp'),
  change: () => import('./signUp/change'),
  withdraw: () => import('./signUp/withdraw'),
  mine: () => import('./signUp/mine'),
  mineFor: () => import('./signUp/mineFor'),
  answerOffer: () => import('./waiting/answerOffer'),
  settle: () => import('./waiting/settle'),
  offerPlaces: () => import('./waiting/offerPlaces'),
})
