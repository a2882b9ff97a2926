import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { Ripeness } from '@shared/festival/trees/diaryFlow'
import type { DiaryEntryView } from '@shared/festival/trees/trees'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, remembered } from '@/api/query'
import { settledAt } from '@/api/settled'

/** Everything about trees: a photo changes its tree's page and the map. */
const key = ['festival', 'trees']
const settled = settledAt(key)

/** All trees, by estates. Remembered: the map is looked at under trees, where there may be no network. */
export const useTrees = () =>
  useQuery({ queryKey: [...key, 'all'], ...remembered('festival/trees', () => api.festival.trees.query()) })

/** A tree with its diary. @param id its own, or the code of its place */
export const useTree = (id: string) =>
  useQuery({ queryKey: [...key, 'one', id], queryFn: () => ask(api.festival.tree.query({ id })) })

/** What waits for the caller's look. */
export const useDiaryWaits = () =>
  useInfiniteQuery({ queryKey: [...key, 'waits'], ...pagesOf(cursor => api.festival.diaryWaits.query({ cursor })) })

interface Today {
  tree: string
  ripeness: Ripeness
  photos: string[]
  words: string
}

/** 拍今天的样子. */
export const useAddDiary = () =>
  useMutation({ mutationFn: (today: Today) => ask(api.festival.addDiary.mutate(today)), onSettled: settled })

/** Staff's look at an entry, or one's own taken back. */
export const useDiaryStep = (onDone: (event: 'show' | 'hide') => void) =>
  useMutation({
    mutationFn: async ({ entry: { id, version }, event }: { entry: DiaryEntryView; event: 'show' | 'hide' }) => {
      await ask(api.festival[event === 'show' ? 'showDiary' : 'hideDiary'].mutate({ id, version }))
    },
    onSuccess: (_, { event }) => onDone(event),
    onSettled: settled,
  })

/** 认养: whether the family is named; null when it does not care for the tree any more. */
export const useCare = (tree: string, onDone: () => void) =>
  useMutation({
    mutationFn: (named: boolean | null) =>
      ask(named === null ? api.festival.stopCaring.mutate({ tree }) : api.festival.careFor.mutate({ tree, named })),
    onSuccess: onDone,
    onSettled: settled,
  })
