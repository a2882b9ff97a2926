import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ladderOf } from '@shared/grid/code'
import type { PlaceView } from '@shared/grid/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient, remembered } from '@/api/query'
import { useOnline } from '@/platform/network'
import { recall } from '@/platform/storage'
import { useMe } from '../people/useMe'
import { placeCodeIn } from './placeCode'

/** The grid changes seldom: what was asked once is not asked again that day. What a phone only remembers is. */
const lasting = { staleTime: 24 * 60 * 60_000 }

const placeQuery = (code: string) => ({
  queryKey: ['place', code],
  queryFn: () => ask(api.grid.place.query({ code })),
  ...lasting,
})

/** One place by its code. @throws CallError notFound when the code names nothing */
export const findPlace = (code: string): Promise<PlaceView> => queryClient.fetchQuery(placeQuery(code))

/** The place of a scanned code; null when the text holds none. @throws CallError notFound when its code names nothing */
export const findPlaceIn = async (text: string): Promise<PlaceView | null> => {
  const code = placeCodeIn(text)
  return code ? findPlace(code) : null
}

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
const nearQuery = (home: string | undefined) => ({
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

/**
 * Where the person is most likely to be: the stairwell of their unit, their home, their building. Remembered on the phone; without a
 * home nothing, without an answer or a network at least the home.
 */
export function useNearPlaces(): { near: NearPlace[]; loading: boolean } {
  const me = useMe()
  const home = me.data?.home
  const query = useQuery({ ...nearQuery(home?.code), enabled: !!home })
  // Without a network there is nothing to wait for.
  const hopeless = !useOnline()
  const alone: NearPlace[] = home
    ? [{ place: { code: home.code, kind: 'home', name: '我家', fullName: home.name, branches: false }, label: '我家' }]
    : []
  const near = query.data ?? (query.error || hopeless ? alone : [])
  const asking = (!me.data && !me.error) || (!!home && !query.data && !query.error)
  return { near, loading: asking && !hopeless }
}

/** All estates, for somebody who knows the name of theirs and has never heard of areas. */
export const useEstates = () =>
  useQuery({
    queryKey: ['places', 'estates'],
    ...remembered('estates', async () => {
      const areas = await api.grid.places.query({ under: null })
      const below = await Promise.all(
        areas.items.filter(({ branches }) => branches).map(({ code }) => api.grid.places.query({ under: code })),
      )
      return { items: below.flatMap(({ items }) => items).filter(({ kind }) => kind === 'estate') }
    }),
    ...lasting,
  })

/** Where one stands in the tree: the way down from the top, itself last and the community left out, and what lies directly below. */
interface Level {
  trail: PlaceView[]
  items: PlaceView[]
}

/** One level of the tree; the community's without a code. Both parts come at once, so that nothing moves away under a finger. */
export function useLevel(code: string | null) {
  return useQuery({
    queryKey: ['places', 'level', code],
    queryFn: async (): Promise<Level> => {
      const [trail, { items }] = await Promise.all([
        Promise.all(code ? ladderOf(code).slice(0, -1).reverse().map(findPlace) : []),
        ask(api.grid.places.query({ under: code })),
      ])
      return { trail, items }
    },
    ...lasting,
  })
}

/** The estate of a home: where one begins to walk the tree. Null, the top, without a home. */
export const estateOf = (home: string | undefined) => (home ? (ladderOf(home)[3] ?? null) : null)
