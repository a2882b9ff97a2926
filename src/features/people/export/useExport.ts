import { useMutation } from '@tanstack/react-query'
import type { Exported } from '@shared/people/privacy'
import { api } from '@/api'
import { ask } from '@/api/ask'

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
