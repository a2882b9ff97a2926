/** The table of contents of `services`. */
import { router } from '../_platform/call/router'

export const servicesRouter = router({
  // what there is, and what somebody's case needs
  catalogue: () => import('./catalogue/catalogue'),
  guide: () => import('./catalogue/guide'),
})
