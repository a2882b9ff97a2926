import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf } from '@/api/errors'
import { queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'
import { toast } from '@/platform/feedback'
import { reportKeys } from '../../reports/keys'
import { peopleKeys } from '../keys'
import { refreshMe } from '../useMe'

/** What a change of my bindings changes: who I am, 首页, and who lives with me. */
export const refreshResidence = () =>
  Promise.all([
    refreshMe(),
    queryClient.invalidateQueries({ queryKey: reportKeys.home }),
    queryClient.invalidateQueries({ queryKey: peopleKeys.household }),
  ])

/** A change of one of my own bindings, made with a tap; a toast says why it cannot be. */
export const useResidenceChange = (send: (id: string) => Promise<unknown>) =>
  useMutation({
    mutationFn: (id: string) => ask(send(id)),
    onError: error => toast(sentenceOf(error)),
    onSettled: settledBy(refreshResidence),
  })

/** Leaves a home. */
export const useMoveOut = () => useResidenceChange(home => api.people.moveOut.mutate({ home }))

/** Says in which of several homes I live. */
export const useLiveIn = () => useResidenceChange(home => api.people.liveIn.mutate({ home }))

/** Who lives in my home. */
export const useHousehold = () =>
  useQuery({ queryKey: peopleKeys.household, queryFn: () => ask(api.people.household.query()) })
