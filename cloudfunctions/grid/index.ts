import { serve } from '../_platform/call/serve'
import { gridRouter } from './router'

export const main = serve('grid', gridRouter)
