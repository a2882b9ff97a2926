/** The table of contents of `festival`. */
import { router } from '../_platform/call/router'

export const festivalRouter = router({
  current: () => import('./editions/current'),
  signUp: () => import('./signUp/signUp'),
  change: () => import('./signUp/change'),
  withdraw: () => import('./signUp/withdraw'),
  mine: () => import('./signUp/mine'),
  mineFor: () => import('./signUp/mineFor'),
  answerOffer: () => import('./waiting/answerOffer'),
  settle: () => import('./waiting/settle'),
  offerPlaces: () => import('./waiting/offerPlaces'),
})
