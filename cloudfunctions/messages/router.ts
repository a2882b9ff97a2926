/** The table of contents of `messages`. */
import { router } from '../_platform/call/action'
import { consent } from './consent'
import { deliver } from './courier/deliver'
import { deliverLeft } from './courier/deliverLeft'
import { inbox } from './inbox'
import { called } from './callList/called'
import { callList } from './callList/callList'
import { read } from './read'
import { reach } from './reach/reach'
import { readAll } from './readAll'
import { unread } from './unread'

export const messagesRouter = router({
  inbox,
  unread,
  read,
  readAll,
  consent,
  callList,
  called,
  reach,
  deliver,
  deliverLeft,
})
