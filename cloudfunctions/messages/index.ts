import { serve } from '../_platform/call/serve'
import { messagesRouter } from './router'

export const main = serve('messages', messagesRouter)
