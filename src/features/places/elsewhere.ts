/**
 * The page 别的地方 and the control that opened it: what was chosen there waits here until that control takes it. A function could
 * not be handed to a page, and would be gone when the phone has closed the app in between.
 */
import { useEffect } from 'react'
import type { PlaceView } from '@shared/grid/contract'
import { go } from '@/platform/navigation'
import { createStore, useStore } from '@/platform/store'

interface Answer {
  /** The id of the control that asked. */
  asker: string
  place: PlaceView
}

const answer = createStore<Answer | null>(null)

/** Opens the page for the control `asker`. */
export const askElsewhere = (asker: string) => go('packages/report/place/index', { for: asker })

/** For the page: this place was chosen. */
export const answerElsewhere = (asker: string, place: PlaceView) => answer.set({ asker, place })

/** For the control: takes what was chosen for it. */
export function useElsewhere(asker: string, onPlace: (place: PlaceView) => void): void {
  const given = useStore(answer)
  useEffect(() => {
    if (given?.asker !== asker) return
    answer.set(null)
    onPlace(given.place)
  }, [given, asker, onPlace])
}
