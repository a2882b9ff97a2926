import { serve } from '../_platform/serve'
import { messagesRouter } from './router'

export const main = serve(messagesRouter)
