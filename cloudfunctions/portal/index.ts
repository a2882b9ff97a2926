import { serve } from '../_platform/call/serve'
import { portalRouter } from './router'

export const main = serve('portal', portalRouter)
