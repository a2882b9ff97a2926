import { serve } from '../_platform/call/serve'
import { auditRouter } from './router'

export const main = serve('audit', auditRouter)
