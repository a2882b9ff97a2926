import { serve } from '../_platform/serve'
import { helloRouter } from './router'

export const main = serve(helloRouter)
