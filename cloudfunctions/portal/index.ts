import { serve } from '../_platform/serve'
import { portalRouter } from './router'

export const main = serve(portalRouter)
