import { router } from '../_platform/action'
import { home } from './home'

export const portalRouter = router({ home })
