import { serve } from '../_platform/serve'
import { auditRouter } from './router'

export const main = serve(auditRouter)
