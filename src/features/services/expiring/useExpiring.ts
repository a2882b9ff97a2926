import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient } from '@/api/query'

const key = ['expiring']

/** What of mine ends, and when. */
export const useExpiring = () => useQuery({ queryKey: key, queryFn: () => ask(api.services.expiring.query({})) })

/** Notes when a permit ends; null: nothing is to be said of it any more. */
export const useNoteExpiry = (onDone: () => void) =>
  useMutation({
    mutationFn: (input: { service: string; until: string | null }) => ask(api.services.noteExpiry.mutate(input)),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  })
