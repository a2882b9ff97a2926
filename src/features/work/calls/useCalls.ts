import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { CallItem } from '@shared/messages/callList'
import type { CallOutcome } from '@shared/messages/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf, type CallError } from '@/api/errors'
import { pagesOf } from '@/api/query'
import { settledAt } from '@/api/settled'
import { toast } from '@/platform/feedback'
import { useCallPerson } from '../../people/contacts/useCallPerson'

const queryKey = ['messages', 'callList']

/** Whom WeChat did not tell, who waits longest first. */
export const useCalls = () =>
  useInfiniteQuery({ queryKey, ...pagesOf(cursor => api.messages.callList.query({ cursor })) })

/** One of them: the call, and how it went. */
export function useCall({ id, person, kind }: CallItem) {
  const { call, calling } = useCallPerson(person.id, `有「${kind}」要告诉您，打电话找您`)
  const note = useMutation<unknown, CallError, CallOutcome>({
    mutationFn: outcome => ask(api.messages.called.mutate({ id, outcome })),
    onError: error => toast(sentenceOf(error)),
    onSettled: settledAt(queryKey),
  })
  return { call, calling, note: note.mutate, noting: note.isPending }
}
