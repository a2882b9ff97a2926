import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient, rememberedPages } from '@/api/query'
import { refreshMe } from '../useMe'

const keys = {
  children: ['people', 'children'],
  mandates: ['people', 'mandates'],
  requests: ['people', 'requests'],
  agents: (home: string) => ['people', 'agents', home],
}
const again = (queryKey: string[]) => queryClient.invalidateQueries({ queryKey })

/** The children for whom I have the word. */
export const useChildren = () => useQuery({ queryKey: keys.children, queryFn: () => ask(api.people.children.query()) })

type Answer = { id: string; version: number; reason?: string }

/** Says yes for a child, or with a reason no. */
export const useAnswerChild = (onDone: (answer: Answer) => void) =>
  useMutation({
    mutationFn: ({ id, version, reason }: Answer) =>
      ask(
        reason === undefined
          ? api.people.consentToChild.mutate({ id, version })
          : api.people.refuseChild.mutate({ id, version, reason }),
      ),
    onSuccess: (_, answer) => onDone(answer),
    onSettled: () => again(keys.children),
  })

/** Takes a consent back. */
export const useWithdrawConsent = () =>
  useMutation({
    mutationFn: (id: string) => ask(api.people.withdrawConsent.mutate({ id })),
    onSettled: () => Promise.all([again(keys.children), again(['people', 'household'])]),
  })

/** Children whose guardian has to come by, for whoever can write it down. */
export const useChildRequests = () =>
  useQuery({
    queryKey: [...keys.requests, 'awaitingConsent'],
    queryFn: () => ask(api.people.requests.query({ state: 'awaitingConsent', limit: 50 })),
  })

/** Writes down what a guardian said in person. */
export const useRecordConsent = (onDone: () => void) =>
  useMutation({
    mutationFn: (input: { id: string; version: number; guardian: string; how: string }) =>
      ask(api.people.recordConsent.mutate(input)),
    onSuccess: onDone,
    onSettled: () => again(keys.requests),
  })

/** Who acts for me, and for whom I act. */
export const useMandates = () => useQuery({ queryKey: keys.mandates, queryFn: () => ask(api.people.mandates.query()) })

const refreshMandates = () => Promise.all([again(keys.mandates), refreshMe()])

/** Lets somebody act for me. */
export const useLetActFor = (onDone: () => void) =>
  useMutation({
    mutationFn: (input: { agent: string; until: string }) => ask(api.people.letActFor.mutate(input)),
    onSuccess: onDone,
    onSettled: refreshMandates,
  })

/** Ends a mandate, whichever side I am. */
export const useEndMandate = () =>
  useMutation({
    mutationFn: (id: string) => ask(api.people.endMandate.mutate({ id })),
    onSettled: refreshMandates,
  })

/** Who lives behind a door and who can act for them, for staff. */
export const useAgents = (home: string) =>
  useQuery({ queryKey: keys.agents(home), queryFn: () => ask(api.people.agents.query({ home })) })

/** Writes down a mandate that was given in person. */
export const useRecordMandate = () =>
  useMutation({
    mutationFn: (input: Parameters<typeof api.people.recordMandate.mutate>[0]) =>
      ask(api.people.recordMandate.mutate(input)),
  })

/** The reports of somebody for whom I act, newest first. */
export const usePrincipalReports = (personId: string) =>
  useInfiniteQuery({
    queryKey: ['reports', 'mine', personId],
    ...rememberedPages(`mine/${personId}`, cursor => api.reports.mine.query({ for: personId, cursor })),
  })
