/** What somebody applied for, and what they do with it. */
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { ApplicationView } from '@shared/services/applying'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { queryClient, remembered, rememberedPages } from '@/api/query'
import { servicesKey } from './useServices'

export const applicationsKey = [...servicesKey, 'applications']
const keyOf = (id: string) => [...applicationsKey, 'one', id]

/** One of them changed: what is shown of it is new at once, lists ask again. */
export function applicationChanged(application: ApplicationView): void {
  queryClient.setQueryData(keyOf(application.id), application)
  void queryClient.invalidateQueries({ queryKey: applicationsKey, predicate: ({ queryKey }) => queryKey[2] !== 'one' })
}

/** My own, or those of somebody for whom I act, the newest first. */
export const useMyApplications = (enabled: boolean, whom?: string) =>
  useInfiniteQuery({
    queryKey: [...applicationsKey, 'mine', whom ?? ''],
    ...rememberedPages(`services/mine${whom === undefined ? '' : `/${whom}`}`, cursor =>
      api.services.mine.query({ cursor, ...(whom !== undefined && { for: whom }) }),
    ),
    enabled,
  })

/** One application, as whoever looks at it may see it. */
export const useApplication = (id: string) =>
  useQuery({ queryKey: keyOf(id), ...remembered(`application/${id}`, () => api.services.get.query({ id })) })

/** A step of an application that answers with what it has become. */
export const useStep = <Input>(
  send: (input: Input) => Promise<ApplicationView>,
  onDone: (application: ApplicationView) => void = () => undefined,
) =>
  useMutation<ApplicationView, CallError, Input>({
    mutationFn: input => ask(send(input)),
    onSuccess: application => {
      applicationChanged(application)
      onDone(application)
    },
    // Somebody else was quicker: what is so now is shown beside the refusal.
    onError: () => void queryClient.invalidateQueries({ queryKey: applicationsKey }),
  })
