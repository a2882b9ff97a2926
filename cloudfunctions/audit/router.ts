/** The table of contents of `audit`. */
import { router } from '../_platform/call/router'

export const auditRouter = router({
  entries: () => import('./entries'),
  verify: () => import('./verify'),
  seal: () => import('./seal'),
})
