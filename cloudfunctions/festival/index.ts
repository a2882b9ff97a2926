import { serve } from '../_platform/call/serve'
import { festivalRouter } from './router'

export const main = serve('festival', festivalRouter)
