/** Places that this phone's person has reported from, the newest first. */
import type { PlaceView } from '@shared/grid/contract'
import { load, save } from '@/platform/storage'

const KEY = 'recentPlaces'
const MOST = 5

export const recentPlaces = () => load<PlaceView[]>(KEY) ?? []

export function rememberPlace(place: PlaceView): void {
  save(KEY, [place, ...recentPlaces().filter(({ code }) => code !== place.code)].slice(0, MOST))
}
