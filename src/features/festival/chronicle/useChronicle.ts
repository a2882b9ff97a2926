import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { WallPhotoView } from '@shared/festival/after/after'
import type { ShownPeople } from '@shared/festival/after/wallFlow'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, remembered } from '@/api/query'
import { settledAt } from '@/api/settled'

/** Everything that is told of editions: a photo on the wall shows in the chronicle too. */
const key = ['festival', 'chronicle']
const settled = settledAt(key)

/** All editions, the newest first. */
export const useChronicle = () =>
  useQuery({ queryKey: [...key, 'all'], ...remembered('festival/chronicle', () => api.festival.chronicle.query()) })

/** The photos of an edition. */
export const useWall = (edition: number) =>
  useInfiniteQuery({
    queryKey: [...key, 'wall', edition],
    ...pagesOf(cursor => api.festival.wall.query({ edition, cursor })),
  })

interface Hanging {
  edition: number
  photos: string[]
  caption: string
  shows: ShownPeople
  consent?: string
}

/** A photo is chosen for the wall, where a second person hangs it; whoever sends it has looked that no door can be read in it. */
export const useHang = () =>
  useMutation({
    mutationFn: (photo: Hanging) => ask(api.festival.hangPhoto.mutate({ ...photo, noDoor: true })),
    onSettled: settled,
  })

/** A second person has looked at it: everybody sees it. */
export const useApprove = ({ id, version }: WallPhotoView, onDone: () => void) =>
  useMutation({
    mutationFn: () => ask(api.festival.approvePhoto.mutate({ id, version })),
    onSuccess: onDone,
    onSettled: settled,
  })

/** A photo leaves the wall for good. */
export const useTakeDown = ({ id, version }: WallPhotoView, onDone: () => void) =>
  useMutation({
    mutationFn: (reason: string) => ask(api.festival.takeDownPhoto.mutate({ id, version, reason })),
    onSuccess: onDone,
    onSettled: settled,
  })
