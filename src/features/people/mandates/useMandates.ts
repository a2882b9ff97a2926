import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient, rememberedPages } from '@/api/query'
import { settledBy } from '@/api/settled'
import { peopleKeys } from '../keys'
import { refreshMe } from '../useMe'

/** Who acts for me, and for whom I act. */
export const useMandates = () =>
  useQuery({ queryKey: peopleKeys.mandates, queryFn: () => ask(api.people.mandates.query()) })

const refreshMandates = () =>
  Promise.all([queryClient.invalidateQueries({ queryKey: peopleKeys.mandates }), refreshMe()])

/** Lets somebody act for me. */
export const useLetActFor = (onDone: () => void) =>
  useMutation({
    mutationFn: (input: { agent: string; until: string }) => ask(api.people.letActFor.mutate(input)),
    onSuccess: onDone,
    onSettled: settledBy(refreshMandates),
  })

/** Ends a mandate, whichever side I am. */
export const useEndMandate = () =>
  useMutation({
    mutationFn: (id: string) => ask(api.people.endMandate.mutate({ id })),
    onSettled: settledBy(refreshMandates),
  })

/** Who lives behind a door and who can act for them, for staff. */
export const useAgents = (home: string) =>
  useQuery({ queryKey: peopleKeys.agents(home), queryFn: () => ask(api.people.agents.query({ home })) })

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
