import { useInfiniteQuery, useMutation, type InfiniteData } from '@tanstack/react-query'
import type { CallOutcome } from '@shared/messages/labels'
import type { Readers, UnreadPerson } from '@shared/notices/reading'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf, type CallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { toast } from '@/platform/feedback'
import { useCallPerson } from '../../people/contacts/useCallPerson'
import { noticeKeys } from '../keys'

/** Who has not read it, door by door, in a part of the grid; without one, in all that is theirs. */
export const useReaders = (id: string, node: string | undefined) =>
  useInfiniteQuery({
    queryKey: noticeKeys.readers(id, node),
    // The first page says besides how it stands in the whole part.
    queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
      ask(api.notices.readers.query({ id, node, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Readers) => last.next ?? undefined,
    enabled: id !== '',
  })

interface About {
  id: string
  title: string
  node: string | undefined
  person: UnreadPerson['person']
}

/** One of them: a call, and how it went. */
export function useTold({ id, title, node, person }: About) {
  const { call, calling } = useCallPerson(person.id, `有公告「${title}」要告诉您，打电话找您`)
  const note = useMutation<{ outcome: CallOutcome; at: string; tries: number }, CallError, CallOutcome>({
    mutationFn: outcome => ask(api.notices.called.mutate({ id, person: person.id, outcome })),
    // Noted where it stands: asking for everybody again would move the doors under the finger.
    onSuccess: ({ outcome, at, tries }) =>
      queryClient.setQueryData<InfiniteData<Readers>>(
        noticeKeys.readers(id, node),
        data =>
          data && {
            ...data,
            pages: data.pages.map(page => ({
              ...page,
              items: page.items.map(item =>
                item.person.id === person.id ? { ...item, called: { outcome, at, by: '您', tries } } : item,
              ),
              groups: counted(page.groups, data.pages, person.id, outcome),
            })),
          },
      ),
    onError: error => toast(sentenceOf(error)),
  })
  return { call, calling, note: note.mutate, noting: note.isPending }
}

/** The groups after one of their people was told. */
function counted(groups: Readers['groups'], pages: Readers[], person: string, outcome: CallOutcome): Readers['groups'] {
  const before = pages.flatMap(({ items }) => items).find(item => item.person.id === person)
  if (outcome !== 'done' || before?.called?.outcome === 'done') return groups
  return groups.map(group => (group.code === before?.group ? { ...group, told: group.told + 1 } : group))
}

/** WeChat tells those who are missing in this part once more. */
export function useRemind(id: string, node: string | undefined, onDone: (answer: { told: number }) => void) {
  return useMutation<{ told: number; from: string }, CallError>({
    mutationFn: () => ask(api.notices.remind.mutate({ id, node })),
    onSuccess: answer => {
      queryClient.setQueriesData<InfiniteData<Readers>>(
        { queryKey: noticeKeys.allReaders(id) },
        data =>
          data && { ...data, pages: data.pages.map(page => ({ ...page, again: { reaches: 0, from: answer.from } })) },
      )
      onDone(answer)
    },
  })
}
