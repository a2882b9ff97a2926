import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { BoardItem } from '@shared/reports/board'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { pagesOf, queryClient, rememberedPages } from '@/api/query'

const keys = { all: ['board'], wall: ['board', 'wall'], waiting: ['board', 'waiting'] }
const itemKey = (id: string) => ['board', 'item', id]

/** What everybody reads. */
export const useWall = () =>
  useInfiniteQuery({
    queryKey: keys.wall,
    ...rememberedPages('board', cursor => api.reports.board.query({ cursor })),
  })

/** What waits for a second person. */
export const useWaitingBoard = () =>
  useInfiniteQuery({
    queryKey: keys.waiting,
    ...pagesOf(cursor => api.reports.boardWaiting.query({ cursor })),
  })

/** How a report stands on the board. */
export const useBoardItem = (id: string) =>
  useQuery({ queryKey: itemKey(id), queryFn: () => ask(api.reports.boardItem.query({ id })), enabled: id !== '' })

/** What a report would be shown with. Its photos' addresses live for some minutes: asked for anew each time. */
export const useBoardDraft = (id: string) =>
  useQuery({
    queryKey: ['board', 'draft', id],
    queryFn: () => ask(api.reports.boardDraft.query({ id })),
    enabled: id !== '',
    staleTime: Infinity,
    gcTime: 0,
  })

const verbs = {
  agree: api.reports.agreeBoard.mutate,
  takeOff: api.reports.takeOffBoard.mutate,
  refuse: api.reports.refuseBoard.mutate,
}
export type BoardVerb = keyof typeof verbs

/** The second person's yes, taking it off, or the reporter's no. */
export const useBoardChange = (onDone: () => void) =>
  useMutation<BoardItem, CallError, { item: BoardItem; verb: BoardVerb }>({
    mutationFn: ({ item: { id, version }, verb }) => ask(verbs[verb]({ id, version })),
    onSuccess: item => {
      queryClient.setQueryData(itemKey(item.id), item)
      void queryClient.invalidateQueries({ queryKey: keys.all })
      onDone()
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: keys.all }),
  })

export interface Choice {
  id: string
  words: string
  photos: string[]
  before: number
}

/** Proposes a report for the board. */
export const useShowOnBoard = (onDone: () => void) =>
  useMutation<BoardItem, CallError, Choice>({
    mutationFn: choice => ask(api.reports.showOnBoard.mutate(choice)),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: keys.all })
      onDone()
    },
  })
