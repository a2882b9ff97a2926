import { router } from '../_platform/call/action'
import { home } from './home'

export const portalRouter = router({ home })
