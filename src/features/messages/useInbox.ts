import { useEffect } from 'react'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { easing, stir } from '@/api/pace'
import { queryClient, rememberedPages } from '@/api/query'
import { unreadCount } from '@/components/page/tabState'

const keys = { unread: ['messages', 'unread'], inbox: ['messages', 'inbox'] }

/** As many as `messages.read` takes at once. */
const MOST_READ = 50

/** Milliseconds between two questions while nothing comes. */
const pace = easing(15_000, 3_000)

const useUnread = () =>
  useQuery({
    queryKey: keys.unread,
    queryFn: () => ask(api.messages.unread.query({})),
    refetchInterval: pace,
  })

/** Keeps the figure on 消息 true while the app is open. */
export function useUnreadBadge(): void {
  const unread = useUnread().data?.unread
  useEffect(() => {
    if (unread === undefined) return
    unreadCount.set(unread)
    // A message is about something that a screen may show.
    stir()
  }, [unread])
}

/** My messages, newest first; asked again when the number of unread ones changes. */
export function useInbox() {
  const unread = useUnread().data?.unread
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: keys.inbox })
  }, [unread])
  return useInfiniteQuery({
    queryKey: keys.inbox,
    ...rememberedPages('inbox', cursor => api.messages.inbox.query({ cursor })),
  })
}

/** Marks messages as read, at once on this phone; what the server could not be told stays unread there. */
export function useMarkRead() {
  return useMutation({
    mutationFn: (ids: string[]) => ask(api.messages.read.mutate({ ids: ids.slice(0, MOST_READ) })),
    onSuccess: ({ unread }) => queryClient.setQueryData(keys.unread, { unread }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.inbox }),
  })
}
