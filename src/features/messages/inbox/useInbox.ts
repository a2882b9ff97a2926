import { useEffect } from 'react'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { Unread } from '@shared/messages/contract'
import type { MessageKind } from '@shared/messages/kinds'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { easing, stir } from '@/api/pace'
import { queryClient, rememberedPages } from '@/api/query'
import { settledAt } from '@/api/settled'
import { unreadCount } from '@/components/page/tabState'

const keys = { unread: ['messages', 'unread'], inbox: ['messages', 'inbox'] }

/** Milliseconds between two questions while nothing comes. */
const pace = easing(15_000, 3_000)

/** How many the person has not read, of each kind. */
export const useUnread = () =>
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

/** The cursor of what was read begins so: those that were not come first. */
const behind = 'read '

/** One page: what was not read, to its end, then what was. */
async function inboxPage(cursor: string | undefined, kind: MessageKind | undefined) {
  const ofRead = async (from?: string) => {
    const { items, next } = await api.messages.inbox.query({ cursor: from, kind, unread: false })
    return { items, next: next && `${behind}${next}` }
  }
  if (cursor?.startsWith(behind)) return ofRead(cursor.slice(behind.length))
  const unread = await api.messages.inbox.query({ cursor, kind, unread: true })
  if (unread.next !== null) return unread
  const read = await ofRead()
  // One of them may have been read between the two questions.
  const known = new Set(unread.items.map(({ id }) => id))
  return { items: [...unread.items, ...read.items.filter(({ id }) => !known.has(id))], next: read.next }
}

/** My messages, those first that were not read, each part newest first; all or of a kind; asked again when the number of unread ones changes. */
export function useInbox(kind?: MessageKind) {
  const unread = useUnread().data?.unread
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: keys.inbox })
  }, [unread])
  return useInfiniteQuery({
    queryKey: [...keys.inbox, kind],
    ...rememberedPages(kind ? `inbox.parts/${kind}` : 'inbox.parts', cursor => inboxPage(cursor, kind)),
  })
}

/** Marks messages as read, some or all of a kind, at once on this phone; what the server could not be told stays unread there. */
export function useMarkRead() {
  const settled = {
    onSuccess: (unread: Unread) => queryClient.setQueryData(keys.unread, unread),
    onSettled: settledAt(keys.inbox),
  }
  const read = useMutation({ mutationFn: (ids: string[]) => ask(api.messages.read.mutate({ ids })), ...settled })
  const readAll = useMutation({
    mutationFn: (kind: MessageKind | undefined) => ask(api.messages.readAll.mutate({ kind })),
    ...settled,
  })
  return { read: read.mutate, readAll: readAll.mutate }
}
