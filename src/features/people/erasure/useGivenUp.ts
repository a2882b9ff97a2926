import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { now } from '@/platform/clock'
import { givenUp } from './givenUp'

/** What of 柿子节 is given up by leaving; nothing where it is not known, or where there is nothing. */
export const useGivenUp = () =>
  useQuery({
    queryKey: ['festival', 'home', 'leaving'],
    queryFn: () => ask(api.festival.home.query({})),
    select: found => givenUp(found, now()),
  }).data ?? []
