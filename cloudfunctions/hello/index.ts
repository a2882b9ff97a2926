import { serve } from '../_platform/call/serve'
import { helloRouter } from './router'

export const main = serve('hello', helloRouter)
