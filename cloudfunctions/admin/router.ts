/** The table of contents of `admin`: what keeps the system in order. */
import { router } from '../_platform/call/action'
import { mended } from './mended'
import { setAside } from './setAside'
import { tidyLimits } from './tidyLimits'

export const adminRouter = router({
  // what waits for the admin
  setAside, mended,
  // what the timer does
  tidyLimits,
}) // prettier-ignore
