/** The table of contents of `festival`. */
import { router } from '../_platform/call/router'

export const festivalRouter = router({
  current: () => import('./editions/current'),

  code: () => import('./gate/code'),
  sendProxy: () => import('./gate/sendProxy'),
  checkIn: () => import('./gate/checkIn'),
  checkInMany: () => import('./gate/checkInMany'),
  gate: () => import('./gate/gate'),
  conflicts: () => import('./gate/conflicts'),
  release: () => import('./gate/release'),
  board: () => import('./gate/board'),

  weigh: () => import('./fruit/weigh'),
  correct: () => import('./fruit/correct'),
  leftOver: () => import('./fruit/leftOver'),
  ledger: () => import('./fruit/ledgerPage'),
  shareOut: () => import('./fruit/shareOut'),
  finishShares: () => import('./fruit/finishShares'),
  handOut: () => import('./fruit/handOut'),
  shares: () => import('./fruit/sharesPage'),
  myShare: () => import('./fruit/myShare'),
  askDelivery: () => import('./fruit/askDelivery'),
  signUp: () => import('./signUp/signUp'),
  change: () => import('./signUp/change'),
  withdraw: () => import('./signUp/withdraw'),
  mine: () => import('./signUp/mine'),
  mineFor: () => import('./signUp/mineFor'),
  answerOffer: () => import('./waiting/answerOffer'),
  settle: () => import('./waiting/settle'),
  offerPlaces: () => import('./waiting/offerPlaces'),
})
