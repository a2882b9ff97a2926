import { useMutation, useQuery } from '@tanstack/react-query'
import type { CareNote } from '@shared/notices/tags'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { noticesChanged } from '../../notices/keys'
import { peopleKeys } from '../keys'

export interface Known {
  person: string
  name: string
  tags: CareNote[]
}

/** What is noted of how somebody lives, for whoever answers for them. */
export const useCare = (person: string) =>
  useQuery({
    queryKey: peopleKeys.care(person),
    queryFn: () => ask(api.people.care.query({ person })),
    enabled: person !== '',
  })

export function useSetCare(person: string, onDone: () => void) {
  return useMutation<Known, CallError, CareNote[]>({
    mutationFn: tags => ask(api.people.setCare.mutate({ person, tags })),
    onSuccess: known => {
      queryClient.setQueryData<Known>(peopleKeys.care(person), known)
      // Lists of those whom a notice is for say it beside the name.
      noticesChanged()
      onDone()
    },
  })
}
