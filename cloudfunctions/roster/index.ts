import { serve } from '../_platform/serve'
import { rosterRouter } from './router'

export const main = serve(rosterRouter)
