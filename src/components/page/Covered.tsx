import { useEffect } from 'react'
import { BackGuard } from '@/platform/BackGuard'
import { layers } from '@/platform/layers'
import { useOnScreen } from '@/platform/navigation'
import { holdStill } from '@/platform/stillness'
import { useStore } from '@/platform/store'

/** While something lies over the page in front: nothing scrolls behind it, and Back belongs to it. */
export function Covered() {
  const covered = useStore(layers).length > 0
  const on = useOnScreen() && covered
  useEffect(() => {
    if (!on) return undefined
    holdStill(true)
    return () => holdStill(false)
  }, [on])
  return <BackGuard on={on} />
}
