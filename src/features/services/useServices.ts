/** What services there are, and what each asks. */
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { remembered } from '@/api/query'
import { useMe } from '../people/useMe'

/** Everything about services; what somebody applied for stands below `applications`. */
export const servicesKey = ['services']

/** Milliseconds for which a guide is taken as it was: the server asks its questions again when something is handed in. */
const STALE = 5 * 60_000

/** All services, as they are offered to everybody. */
export const useCatalogue = () =>
  useQuery({
    queryKey: [...servicesKey, 'catalogue'],
    ...remembered('services/catalogue', () => api.services.catalogue.query()),
    staleTime: STALE,
  })

/** The questions, papers and ends of one service, and what is known of the person already. Asked for once; then it runs on the phone. */
export const useGuide = (service: string) =>
  useQuery({
    queryKey: [...servicesKey, 'guide', service],
    queryFn: () => ask(api.services.guide.query({ service })),
    staleTime: STALE,
  })

/** For whom I may apply now: who agreed to an earlier text lets one report for them, and hand in no papers. */
export const usePrincipals = () => (useMe().data?.actsFor ?? []).filter(({ services }) => services)
