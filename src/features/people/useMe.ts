import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isWaiting } from '@shared/people/flow'
import { isStaffRole } from '@shared/permissions'
import { api } from '@/api'
import { queryClient, remembered } from '@/api/query'
import { shownTabs } from '@/components/page/tabState'
import type { TabKey } from '@/tabs'

const key = ['me']
/** Milliseconds between two questions while a request waits. */
const WAITING_PAUSE = 5_000

/** Who I am to the community; the last answer from the phone first. Shows 工作台 to whoever has a role. */
export function useMe() {
  const me = useQuery({
    queryKey: key,
    ...remembered('me.posts.care', () => api.people.me.query()),
    // Whoever waits for a binding sees the answer without asking for it.
    refetchInterval: ({ state }) =>
      state.data?.requests.some(request => isWaiting(request.state)) ? WAITING_PAUSE : false,
  })
  const { posts, suspended } = me.data ?? {}
  useEffect(() => {
    if (!posts || !suspended) return
    const staff: TabKey[] = [...posts, ...suspended].some(post => isStaffRole(post.role)) ? ['work'] : []
    shownTabs.set(['home', 'reports', 'messages', ...staff, 'me'])
  }, [posts, suspended])
  return me
}

export const refreshMe = () => queryClient.invalidateQueries({ queryKey: key })
