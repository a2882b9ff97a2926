import { useState } from 'react'
import type { PlaceView } from '@shared/grid/contract'
import { sentenceOf } from '@/api/errors'
import { scanCode } from '@/platform/scan'
import { findPlaceIn } from './usePlaces'

/** Reads a code on a wall and finds its place; `problem` says why there is none. */
export function useScan(onPlace: (place: PlaceView) => void | Promise<void>) {
  const [problem, setProblem] = useState<string>()
  const scan = async () => {
    setProblem(undefined)
    try {
      const text = await scanCode()
      if (text === null) return
      const place = await findPlaceIn(text)
      if (place) await onPlace(place)
      else setProblem('这个码不是位置码，请换一个方式选')
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return { scan: () => void scan(), problem }
}
