/** The table of contents of `admin`: what keeps the system in order. */
import { router } from '../_platform/call/router'

export const adminRouter = router({
  // what waits for the admin
  setAside: () => import('./setAside'),
  mended: () => import('./mended'),
  // what the timer does
  tidyLimits: () => import('./tidyLimits'),
})
