import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { ContactField } from '@shared/people/labels'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, queryClient } from '@/api/query'
import { peopleKeys } from '../keys'

/** My phone and ID number, masked. Never remembered on the phone. */
export const useContact = () =>
  useQuery({ queryKey: peopleKeys.contact, queryFn: () => ask(api.people.contact.query({})) })

/** Gives, changes or (null) takes out one of them. */
export const useSetContact = (onDone: () => void) =>
  useMutation({
    mutationFn: ({ field, value }: { field: ContactField; value: string | null }) =>
      ask(api.people.setContact.mutate({ [field]: value })),
    onSuccess: contact => {
      queryClient.setQueryData(peopleKeys.contact, contact)
      void queryClient.invalidateQueries({ queryKey: peopleKeys.seenBy })
      onDone()
    },
  })

/** Who looked at my data, newest first. */
export const useSeenBy = () =>
  useInfiniteQuery({
    queryKey: peopleKeys.seenBy,
    ...pagesOf(cursor => api.people.seenBy.query({ cursor })),
  })
