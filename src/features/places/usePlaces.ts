import { useQuery } from '@tanstack/react-query'
import { ladderOf } from '@shared/grid/code'
import type { PlaceView } from '@shared/grid/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { remembered } from '@/api/query'
import { useOnline } from '@/platform/network'
import { useMe } from '../people/useMe'
import { findPlace, lasting, nearQuery, type NearPlace } from './nearPlaces'
import { placeCodeIn } from './placeCode'

/** The place of a scanned code; null when the text holds none. @throws CallError notFound when its code names nothing */
export const findPlaceIn = async (text: string): Promise<PlaceView | null> => {
  const code = placeCodeIn(text)
  return code ? findPlace(code) : null
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
