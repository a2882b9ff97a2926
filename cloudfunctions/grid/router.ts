import { router } from '../_platform/call/router'

export const gridRouter = router({
  // where somebody is
  places: () => import('./places/places'),
  place: () => import('./places/place'),
  codes: () => import('./codes/codes'),
  // who answers
  node: () => import('./places/node'),
  answering: () => import('./posts/answering'),
  route: () => import('./routing/route'),
  gaps: () => import('./gaps/gaps'),
  // my own leave
  mine: () => import('./leave/mine'),
  takeLeave: () => import('./leave/takeLeave'),
  endLeave: () => import('./leave/endLeave'),
  // who fills which post
  candidates: () => import('./posts/candidates'),
  holders: () => import('./posts/holders'),
  appoint: () => import('./posts/appoint'),
  endTerm: () => import('./posts/endTerm'),
  suspend: () => import('./posts/suspend'),
  restore: () => import('./posts/suspend'),
  // where a home or a building belongs
  homes: () => import('./places/homes'),
  regrid: () => import('./regrid/regrid'),
  cancelRegrid: () => import('./regrid/cancelRegrid'),
  changes: () => import('./regrid/changes'),
  // what the timer does
  warnCalendar: () => import('./calendar/warnCalendar'),
})
