import { serve } from '../_platform/call/serve'
import { servicesRouter } from './router'

export const main = serve('services', servicesRouter)
