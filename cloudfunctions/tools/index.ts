import { serve } from '../_platform/call/serve'
import { toolsRouter } from './router'

export const main = serve('tools', toolsRouter)
