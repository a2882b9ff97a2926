import { serve } from '../_platform/call/serve'
import { peopleRouter } from './router'

export const main = serve('people', peopleRouter)
