import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { NoticeView } from '@shared/notices/contract'
import type { NoticeState } from '@shared/notices/flow'
import type { StaffObjection } from '@shared/notices/reading'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { pagesOf, queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'
import { noticeKeys, noticesChanged } from '../keys'

/** What is written, looked at and published in my part of the grid, the newest first; or what I wrote. */
export const useManagedList = (state: NoticeState | undefined, mine: boolean) =>
  useInfiniteQuery({
    queryKey: noticeKeys.managed(state, mine),
    ...pagesOf(cursor => api.notices.managed.query({ state, ...(mine ? { mine } : {}), cursor })),
  })

export type Deed =
  | { verb: 'review'; approved: boolean; note?: string }
  | { verb: 'publish' }
  | { verb: 'withdraw'; reason: string }
  | { verb: 'close'; note?: string }

async function done({ id, version }: NoticeView, deed: Deed): Promise<{ recipients?: number }> {
  const { notices } = api
  if (deed.verb === 'publish') return ask(notices.publish.mutate({ id, version }))
  if (deed.verb === 'withdraw') await ask(notices.withdraw.mutate({ id, version, reason: deed.reason }))
  if (deed.verb === 'close') await ask(notices.close.mutate({ id, version, note: deed.note }))
  if (deed.verb === 'review')
    await ask(notices.review.mutate({ id, version, approved: deed.approved, note: deed.note }))
  return {}
}

/** A step of a notice; whether it was taken or not, what is shown is asked for anew. */
export const useDeed = (notice: NoticeView, onDone: (deed: Deed, recipients: number | undefined) => void) =>
  useMutation<{ recipients?: number }, CallError, Deed>({
    mutationFn: deed => done(notice, deed),
    onSuccess: ({ recipients }, deed) => onDone(deed, recipients),
    onSettled: settledBy(() => {
      noticesChanged()
      return queryClient.invalidateQueries({ queryKey: noticeKeys.draft(notice.id) })
    }),
  })

/** What was said to a 公示, the oldest first, with who said it. */
export const useObjections = (id: string) =>
  useInfiniteQuery({
    queryKey: noticeKeys.objections(id),
    ...pagesOf(cursor => api.notices.objections.query({ id, cursor })),
    enabled: id !== '',
  })

/** Answers one of them. */
export const useAnswer = (notice: string, { id }: StaffObjection) =>
  useMutation<unknown, CallError, string>({
    mutationFn: text => ask(api.notices.answer.mutate({ id: notice, objection: id, text })),
    onSettled: settledBy(noticesChanged),
  })
