import type { PropsWithChildren } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '@/api/query'
import { useUnreadBadge } from '@/features/messages/inbox/useInbox'
import { useKeptLook } from '@/features/people/me/edition'
import { useHelpLine } from '@/features/people/useHelpLine'
import { useSendDraft } from '@/features/reports/submit/draftStore'
import { useSendWaiting } from '@/features/work/outgoing/useSendWaiting'
import { useFaults } from '@/platform/faults'
import { useLost } from '@/platform/lost'
import { useUpdates } from '@/platform/updates'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return (
    <QueryClientProvider client={queryClient}>
      <Watch />
      {children}
    </QueryClientProvider>
  )
}

/**
 * What goes on whichever page is open: the tabs follow the roles, the look what the person chose, the badge the unread messages, and what
 * waits is sent; an address that leads nowhere and a new version are told of.
 */
function Watch() {
  useKeptLook()
  useHelpLine()
  useUnreadBadge()
  useSendWaiting()
  useSendDraft()
  useFaults()
  useLost('packages/help/lost/index')
  useUpdates()
  return null
}
