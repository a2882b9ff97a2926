import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { ContactField } from '@shared/people/labels'
import type { Exported } from '@shared/people/privacy'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient } from '@/api/query'
import { forgetAll } from '@/platform/storage'

const keys = { contact: ['people', 'contact'], seenBy: ['people', 'seenBy'] }

/** My phone and ID number, masked. Never remembered on the phone. */
export const useContact = () => useQuery({ queryKey: keys.contact, queryFn: () => ask(api.people.contact.query({})) })

/** Gives, changes or (null) takes out one of them. */
export const useSetContact = (onDone: () => void) =>
  useMutation({
    mutationFn: ({ field, value }: { field: ContactField; value: string | null }) =>
      ask(api.people.setContact.mutate({ [field]: value })),
    onSuccess: contact => {
      queryClient.setQueryData(keys.contact, contact)
      void queryClient.invalidateQueries({ queryKey: keys.seenBy })
      onDone()
    },
  })

/** Who looked at my data, newest first. */
export const useSeenBy = () =>
  useInfiniteQuery({
    queryKey: keys.seenBy,
    queryFn: ({ pageParam }) => ask(api.people.seenBy.query({ cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.next ?? undefined,
  })

/** Somebody's phone in plain, with a reason that they will read. */
export const useReveal = (person: string) =>
  useMutation({
    mutationFn: (reason: string) => ask(api.people.reveal.mutate({ person, field: 'phone', reason })),
  })

/** All that is held about me, part after part. */
export const useExport = () =>
  useMutation({
    mutationFn: async (): Promise<Pick<Exported, 'at' | 'sections'>> => {
      let part = await ask(api.people.export.mutate({}))
      const { at } = part
      const sections = [...part.sections]
      while (part.next !== null) {
        part = await ask(api.people.export.mutate({ cursor: part.next }))
        for (const section of part.sections) {
          const open = sections.find(({ title }) => title === section.title)
          if (open) open.items.push(...section.items)
          else sections.push(section)
        }
      }
      return { at, sections }
    },
  })

/** Leaves; then nothing of me is on this phone either. */
export const useLeave = () =>
  useMutation({
    mutationFn: (confirm: string) => ask(api.people.leave.mutate({ confirm })),
    onSuccess: () => {
      forgetAll()
      queryClient.clear()
    },
  })
