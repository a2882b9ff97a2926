/** The table of contents of `festival`. */
import { router } from '../_platform/call/router'

export const festivalRouter = router({
  current: () => import('./editions/current'),
  trees: () => import('./trees/trees'),
  tree: () => import('./trees/tree'),
  addDiary: () => import('./trees/addDiary'),
  showDiary: () => import('./trees/showDiary'),
  hideDiary: () => import('./trees/hideDiary'),
  diaryWaits: () => import('./trees/diaryWaits'),
  careFor: () => import('./trees/careFor'),
  stopCaring: () => import('./trees/stopCaring'),
  checkPhotos: () => import('./trees/checkPhotos'),
  hearOfPhoto: () => import('./trees/hearOfPhoto'),
  chronicle: () => import('./after/chronicle'),
  wall: () => import('./after/wall'),
  hangPhoto: () => import('./after/hangPhoto'),
  poster: () => import('./after/poster'),
  takeDownPhoto: () => import('./after/takeDownPhoto'),
  signUp: () => import('./signUp/signUp'),
  change: () => import('./signUp/change'),
  withdraw: () => import('./signUp/withdraw'),
  mine: () => import('./signUp/mine'),
  mineFor: () => import('./signUp/mineFor'),
  answerOffer: () => import('./waiting/answerOffer'),
  settle: () => import('./waiting/settle'),
  offerPlaces: () => import('./waiting/offerPlaces'),
})
