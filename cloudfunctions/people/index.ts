import { serve } from '../_platform/serve'
import { peopleRouter } from './router'

export const main = serve(peopleRouter)
