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

interface Line {
  who: string
  phone: string
}

/** Answered day and night, and known without a network (config/community/channels.ts). */
const cityLine: Line = { who: '12345 热线', phone: '12345' }

/** The directory as this phone has it; undefined until it does. */
const useEntries = () =>
  useQuery({
    queryKey: [...directoryKey, '', ''],
    ...remembered('directory', () => api.services.directory.query({})),
    staleTime: STALE,
  }).data?.items

/** An entry of the directory by its id; undefined until it is known, or when there is none. */
export const useEntry = (id: string) => useEntries()?.find(each => each.id === id)

/** Whom to call about a service: the counter as the directory has it, else who answers for the person's home, else the city. */
export function useCounter(): Line {
  const counter = useEntry(COUNTER)
  const line = useStore(helpLine)
  return counter ? { who: counter.name, phone: counter.phone } : (line ?? cityLine)
}
