import { useEffect } from 'react'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { NoticeColumn } from '@shared/notices/columns'
import type { NoticePage } from '@shared/notices/reading'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { pagesOf, queryClient, remembered, rememberedPages } from '@/api/query'
import { settledBy } from '@/api/settled'
import { noticeKeys, noticesChanged } from '../keys'

/** As many as are looked at for the mark 新. */
const marked = 50

/** What is published for me, the newest first, of all columns or of one. */
export const useNotices = (column: NoticeColumn | undefined) =>
  useInfiniteQuery({
    queryKey: noticeKeys.list(column),
    ...rememberedPages(`notices/${column ?? 'all'}`, cursor => api.notices.list.query({ column, cursor })),
  })

/** What says all of these words. */
export const useFoundNotices = (words: string) =>
  useInfiniteQuery({
    queryKey: noticeKeys.found(words),
    ...pagesOf(cursor => api.notices.search.query({ words, cursor })),
    enabled: words !== '',
  })

/** Which I was told of and have not read: the inbox knows. */
export function useUnreadNotices(): ReadonlySet<string> {
  const { data } = useQuery({
    queryKey: noticeKeys.unread,
    queryFn: () => ask(api.messages.inbox.query({ kind: 'notice', unread: true, limit: marked })),
  })
  return new Set(data?.items.flatMap(({ target }) => (target.kind === 'notice' ? [target.id] : [])))
}

/** A notice; reading it is noted by the question itself, so that the inbox has one unread less. */
export function useNotice(id: string) {
  const query = useQuery({
    queryKey: noticeKeys.page(id),
    ...remembered(`notice/${id}`, () => api.notices.get.query({ id })),
    enabled: id !== '',
  })
  const isRead = query.data?.receipt?.readAt
  useEffect(() => {
    if (isRead) void queryClient.invalidateQueries({ queryKey: ['messages'] })
  }, [isRead])
  return query
}

/** What was said to a 公示 behind the first page of it, which came with the notice; asked for when somebody wants it. @param from the cursor of the first page */
export const useSaid = (id: string, from: string | null) =>
  useInfiniteQuery({
    queryKey: noticeKeys.said(id, from),
    ...pagesOf(cursor => api.notices.said.query({ id, cursor })),
    initialPageParam: from ?? undefined,
    enabled: false,
  })

/** What it said before it was corrected. */
export const useEdition = (id: string, edition: number) =>
  useQuery({
    queryKey: noticeKeys.edition(id, edition),
    queryFn: () => ask(api.notices.edition.query({ id, edition })),
    enabled: id !== '' && edition > 0,
  })

/** 我已知晓. */
export const useConfirm = (id: string, onDone: () => void) =>
  useMutation<{ readAt: string; confirmedAt: string }, CallError>({
    mutationFn: () => ask(api.notices.confirm.mutate({ id })),
    onSuccess: ({ readAt, confirmedAt }) => {
      queryClient.setQueryData<NoticePage>(
        noticeKeys.page(id),
        page => page && { ...page, receipt: { readAt, confirmedAt, mayConfirm: false } },
      )
      onDone()
    },
    onSettled: settledBy(noticesChanged),
  })

/** Says something to a 公示. */
export const useObject = (id: string) =>
  useMutation<unknown, CallError, string>({
    mutationFn: text => ask(api.notices.object.mutate({ id, text })),
    onSettled: settledBy(noticesChanged),
  })
