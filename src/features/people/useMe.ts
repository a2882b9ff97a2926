import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isWaiting } from '@shared/people/flow'
import { isStaffRole } from '@shared/permissions'
import { api } from '@/api'
import { queryClient, remembered } from '@/api/query'
import { shownTabs } from '@/components/page/tabState'
import type { TabKey } from '@/tabs'

const key = ['me']
const me = { queryKey: key, ...remembered('me.posts.care.uploads.settings.reminded', () => api.people.me.query()) }
/** Milliseconds between two questions while a request waits. */
const WAITING_PAUSE = 5_000

/** Who I am to the community; the last answer from the phone first. Shows 工作台 to whoever has a role. */
export function useMe() {
  const query = useQuery({
    ...me,
    // Whoever waits for a binding sees the answer without asking for it.
    refetchInterval: ({ state }) =>
      state.data?.requests.some(request => isWaiting(request.state)) ? WAITING_PAUSE : false,
  })
  const { posts, suspended } = query.data ?? {}
  useEffect(() => {
    if (!posts || !suspended) return
    const staff: TabKey[] = [...posts, ...suspended].some(post => isStaffRole(post.role)) ? ['work'] : []
    shownTabs.set(['home', 'reports', 'messages', ...staff, 'me'])
  }, [posts, suspended])
  return query
}

/** The same outside of a screen: what is known on this phone, else asked for. @throws CallError */
export const whoIAm = () => queryClient.ensureQueryData(me)

export const refreshMe = () => queryClient.invalidateQueries({ queryKey: key })
