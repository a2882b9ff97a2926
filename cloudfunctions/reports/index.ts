import { serve } from '../_platform/serve'
import { reportsRouter } from './router'

export const main = serve(reportsRouter)
