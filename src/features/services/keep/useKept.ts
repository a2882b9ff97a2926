import { useMutation, useQuery } from '@tanstack/react-query'
import type { KeptEntry } from '@shared/services/directory/directory'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'
import { refreshDirectory } from '../directory/useDirectory'

const key = ['kept-directory']
const refresh = () => Promise.all([queryClient.invalidateQueries({ queryKey: key }), refreshDirectory()])

/** The directory as whoever keeps it sees it. */
export const useKept = () => useQuery({ queryKey: key, queryFn: () => ask(api.services.keptEntries.query()) })

export type EntryWords = Parameters<typeof api.services.saveEntry.mutate>[0]

/** Writes an entry, anew or over. */
export const useSaveEntry = (onDone: () => void) =>
  useMutation({
    mutationFn: (entry: EntryWords) => ask(api.services.saveEntry.mutate(entry)),
    onSuccess: onDone,
    onSettled: settledBy(refresh),
  })

/** It is as it stands, or nobody is sent there any more. */
export const useEntryStep = ({ id, version }: KeptEntry, onDone: (step: 'checkEntry' | 'removeEntry') => void) =>
  useMutation({
    mutationFn: (step: 'checkEntry' | 'removeEntry') => ask(api.services[step].mutate({ id, version })),
    onSuccess: (_, step) => onDone(step),
    onSettled: settledBy(refresh),
  })
