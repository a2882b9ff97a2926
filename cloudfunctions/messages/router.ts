/** The table of contents of `messages`. */
import { router } from '../_platform/call/router'

export const messagesRouter = router({
  inbox: () => import('./inbox'),
  unread: () => import('./unread'),
  read: () => import('./read'),
  consent: () => import('./consent'),
  deliver: () => import('./deliver'),
  deliverLeft: () => import('./deliverLeft'),
})
