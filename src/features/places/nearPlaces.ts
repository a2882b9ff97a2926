/** The places where somebody is most likely to be. Apart from `usePlaces`, because 首页 keeps them on the phone and needs no more. */
import { useEffect } from 'react'
import { ladderOf } from '@shared/grid/code'
import type { PlaceView } from '@shared/grid/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient, remembered } from '@/api/query'
import { recall } from '@/platform/storage'
import { useMe } from '../people/useMe'

/** The grid changes seldom: what was asked once is not asked again that day. What a phone only remembers is. */
export const lasting = { staleTime: 24 * 60 * 60_000 }

const placeQuery = (code: string) => ({
  queryKey: ['place', code],
  queryFn: () => ask(api.grid.place.query({ code })),
  ...lasting,
})

/** One place by its code. @throws CallError notFound when the code names nothing */
export const findPlace = (code: string): Promise<PlaceView> => queryClient.fetchQuery(placeQuery(code))

/** A place near the person, with the words of its chip. */
export interface NearPlace {
  place: PlaceView
  label: string
}

async function placesOf(home: string): Promise<NearPlace[]> {
  const [, unitCode, buildingCode] = ladderOf(home)
  if (!unitCode || !buildingCode) return []
  const [below, unit, building] = await Promise.all([
    ask(api.grid.places.query({ under: unitCode })),
    findPlace(unitCode),
    findPlace(buildingCode),
  ])
  const stairwell = below.items.find(({ spot }) => spot === 'stairwell') ?? unit
  const mine = below.items.find(({ code }) => code === home)
  return [
    { place: stairwell, label: stairwell === unit ? unit.name : `${unit.name}${stairwell.name}` },
    ...(mine ? [{ place: mine, label: `我家 ${mine.name}` }] : []),
    { place: building, label: building.name },
  ]
}

const nearName = (home: string | undefined) => `near/${home}`
export const nearQuery = (home: string | undefined) => ({
  queryKey: ['places', 'near', home],
  ...remembered(nearName(home), () => placesOf(home ?? '')),
  ...lasting,
})

/** Has the near places on this phone before they are needed: 拍一拍 opens without a network too (UI §2). Asked for once. */
export function useKeepNearPlaces(): void {
  const home = useMe().data?.home?.code
  useEffect(() => {
    if (home && recall(nearName(home)) === undefined) void queryClient.prefetchQuery(nearQuery(home))
  }, [home])
}
