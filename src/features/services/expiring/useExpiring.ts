import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { settledAt } from '@/api/settled'

const key = ['expiring']

/** Somebody for whom I act. */
const named = (whom: string | undefined) => (whom === undefined ? {} : { for: whom })

/** What of mine ends, and when; or of somebody for whom I act. */
export const useExpiring = (whom?: string) =>
  useQuery({ queryKey: [...key, whom ?? ''], queryFn: () => ask(api.services.expiring.query(named(whom))) })

/** Notes when a permit ends; null: nothing is to be said of it any more. */
export const useNoteExpiry = (whom: string | undefined, onDone: () => void) =>
  useMutation({
    mutationFn: (input: { service: string; until: string | null }) =>
      ask(api.services.noteExpiry.mutate({ ...input, ...named(whom) })),
    onSuccess: onDone,
    onSettled: settledAt(key),
  })
