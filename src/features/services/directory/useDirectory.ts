import { useQuery } from '@tanstack/react-query'
import type { DirectoryNeed } from '@shared/services/directory/directoryNeeds'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient, remembered } from '@/api/query'

/** What is asked of the directory, the whole of it under two empty words. */
export const directoryKey = ['directory']

/** Who helps with what; without a need and words it is remembered, so that a number is there without a network. */
export const useDirectory = (need: DirectoryNeed | undefined, words: string) =>
  useQuery({
    queryKey: [...directoryKey, need ?? '', words],
    ...(need || words
      ? { queryFn: () => ask(api.services.directory.query({ need, words: words || undefined })) }
      : remembered('directory', () => api.services.directory.query({}))),
  })

/** Who of the office is there now, and who answers at night. */
export const useDuty = () =>
  useQuery({ queryKey: [...directoryKey, 'duty'], ...remembered('office-duty', () => api.services.duty.query({})) })

export const refreshDirectory = () => queryClient.invalidateQueries({ queryKey: directoryKey })
