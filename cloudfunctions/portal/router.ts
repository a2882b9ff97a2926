import { router } from '../_platform/call/router'

export const portalRouter = router({
  home: () => import('./home'),
})
