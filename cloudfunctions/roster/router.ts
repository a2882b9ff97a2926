/** The table of contents of `roster`. */
import { router } from '../_platform/call/router'

export const rosterRouter = router({
  check: () => import('./check'),
  errorTable: () => import('./errorTable'),
  import: () => import('./import'),
  export: () => import('./export'),
  sweep: () => import('./sweep'),
})
