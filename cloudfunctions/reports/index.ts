import { serve } from '../_platform/call/serve'
import { reportsRouter } from './router'

export const main = serve('reports', reportsRouter)
