/** The table of contents of `messages`. */
import { router } from '../_platform/call/router'

export const messagesRouter = router({
  inbox: () => import('./inbox'),
  unread: () => import('./unread'),
  read: () => import('./read'),
  readAll: () => import('./readAll'),
  consent: () => import('./consent'),
  callList: () => import('./callList/callList'),
  called: () => import('./callList/called'),
  reach: () => import('./reach/reach'),
  deliver: () => import('./courier/deliver'),
  deliverLeft: () => import('./courier/deliverLeft'),
})
