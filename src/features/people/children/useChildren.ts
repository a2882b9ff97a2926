import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'
import { peopleKeys } from '../keys'
import type { Decision } from '../Verdict'

const again = (queryKey: readonly string[]) => queryClient.invalidateQueries({ queryKey })

/** The children for whom I have the word. */
export const useChildren = () =>
  useQuery({ queryKey: peopleKeys.children, queryFn: () => ask(api.people.children.query()) })

/** Says yes for a child, or with a reason no. */
export const useAnswerChild = (onDone: (decision: Decision) => void) =>
  useMutation({
    mutationFn: ({ id, version, reason }: Decision) =>
      ask(
        reason === undefined
          ? api.people.consentToChild.mutate({ id, version })
          : api.people.refuseChild.mutate({ id, version, reason }),
      ),
    onSuccess: (_, decision) => onDone(decision),
    onSettled: settledBy(() => again(peopleKeys.children)),
  })

/** Takes a consent back. */
export const useWithdrawConsent = () =>
  useMutation({
    mutationFn: (id: string) => ask(api.people.withdrawConsent.mutate({ id })),
    onSettled: settledBy(() => Promise.all([again(peopleKeys.children), again(peopleKeys.household)])),
  })

/** Children whose guardian has to come by, for whoever can write it down. */
export const useChildRequests = () =>
  useQuery({
    queryKey: [...peopleKeys.requests, 'awaitingConsent'],
    queryFn: () => ask(api.people.requests.query({ state: 'awaitingConsent', limit: 50 })),
  })

/** Writes down what a guardian said in person. */
export const useRecordConsent = (onDone: () => void) =>
  useMutation({
    mutationFn: (input: { id: string; version: number; guardian: string; how: string }) =>
      ask(api.people.recordConsent.mutate(input)),
    onSuccess: onDone,
    onSettled: settledBy(() => again(peopleKeys.requests)),
  })
