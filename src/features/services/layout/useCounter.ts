import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { remembered } from '@/api/query'
import { helpLine } from '@/components/states/helpLine'
import { useStore } from '@/platform/store'
import { directoryKey } from '../directory/useDirectory'

/** The counter's entry of the directory (config/community/directory.ts). */
const COUNTER = 'communityWindow'
/** A number changes by the month: milliseconds until it is asked for again. */
const STALE = 60 * 60_000

/** Whom to call about a service: the counter as the directory has it, else who answers for the person's home. */
export function useCounter(): { who: string; phone: string } | undefined {
  const { data } = useQuery({
    queryKey: [...directoryKey, '', ''],
    ...remembered('directory', () => api.services.directory.query({})),
    staleTime: STALE,
  })
  const line = useStore(helpLine)
  const counter = data?.items.find(({ id }) => id === COUNTER)
  return counter ? { who: counter.name, phone: counter.phone } : line
}
