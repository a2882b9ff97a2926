/** The table of contents of `tools`. */
import { router } from '../_platform/call/router'

export const toolsRouter = router({
  offered: () => import('./offered'),
  ask: () => import('./ask'),
  mine: () => import('./mine'),
  withdraw: () => import('./withdraw'),
  requests: () => import('./requests'),
  handOut: () => import('./handOut'),
  decline: () => import('./decline'),
  giveBack: () => import('./giveBack'),
})
