import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { CallItem } from '@shared/messages/callList'
import type { CallOutcome } from '@shared/messages/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf, type CallError } from '@/api/errors'
import { pagesOf, queryClient } from '@/api/query'
import { call, toast } from '@/platform/feedback'

const queryKey = ['messages', 'callList']

/** Whom WeChat did not tell, who waits longest first. */
export const useCalls = () =>
  useInfiniteQuery({ queryKey, ...pagesOf(cursor => api.messages.callList.query({ cursor })) })

/** One of them: the call, whose number is asked for with a reason that they read in 谁看过我, and how it went. */
export function useCall({ id, person, kind }: CallItem) {
  const reveal = useMutation<{ value: string }, CallError>({
    mutationFn: () =>
      ask(api.people.reveal.mutate({ person: person.id, field: 'phone', reason: `有「${kind}」要告诉您，打电话找您` })),
    onSuccess: ({ value }) => call(value),
    onError: error => toast(sentenceOf(error)),
  })
  const note = useMutation<unknown, CallError, CallOutcome>({
    mutationFn: outcome => ask(api.messages.called.mutate({ id, outcome })),
    onError: error => toast(sentenceOf(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
  const known = reveal.data?.value
  return {
    call: () => (known ? call(known) : reveal.mutate()),
    calling: reveal.isPending,
    note: note.mutate,
    noting: note.isPending,
  }
}
