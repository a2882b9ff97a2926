import { serve } from '../_platform/serve'
import { gridRouter } from './router'

export const main = serve(gridRouter)
