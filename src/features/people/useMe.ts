import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isStaffRole } from '@shared/permissions'
import { api } from '@/api'
import { queryClient, remembered } from '@/api/query'
import { shownTabs } from '@/components/tabState'
import type { TabKey } from '@/tabs'

const key = ['me']

/** Who I am to the community; the last answer from the phone first. Shows 工作台 to whoever has a role. */
export function useMe() {
  const me = useQuery({ queryKey: key, ...remembered('me', () => api.people.me.query()) })
  const posts = me.data?.posts
  useEffect(() => {
    if (!posts) return
    const staff: TabKey[] = posts.some(post => isStaffRole(post.role)) ? ['work'] : []
    shownTabs.set(['home', 'reports', 'messages', ...staff, 'me'])
  }, [posts])
  return me
}

export const refreshMe = () => queryClient.invalidateQueries({ queryKey: key })
