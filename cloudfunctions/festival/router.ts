/** The table of contents of `festival`. */
import { router } from '../_platform/call/router'

export const festivalRouter = router({
  current: () => import('./editions/current'),
})
