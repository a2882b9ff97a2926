import { serve } from '../_platform/call/serve'
import { adminRouter } from './router'

export const main = serve('admin', adminRouter)
