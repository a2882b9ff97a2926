import { serve } from '../_platform/call/serve'
import { noticesRouter } from './router'

export const main = serve('notices', noticesRouter)
