import { serve } from '../_platform/call/serve'
import { rosterRouter } from './router'

export const main = serve('roster', rosterRouter)
