/** The table of contents of `messages`. */
import { router } from '../_platform/call/action'
import { consent } from './consent'
import { deliver } from './deliver'
import { deliverLeft } from './deliverLeft'
import { inbox } from './inbox'
import { read } from './read'
import { unread } from './unread'

export const messagesRouter = router({ inbox, unread, read, consent, deliver, deliverLeft })
