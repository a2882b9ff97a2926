import { createContext, useEffect, useRef } from 'react'
import { lay } from '@/platform/layers'
import { useOnScreen } from '@/platform/navigation'

/**
 * For whatever lies over the page: while it is open the tab bar is away, nothing scrolls behind it, and Back calls `onBack` instead of
 * leaving the page. Of several the topmost is asked.
 */
export function useLayer(open: boolean, onBack: () => void): void {
  const back = useRef(onBack)
  useEffect(() => {
    back.current = onBack
  })
  // A page that opened another one from its sheet keeps the sheet; Back belongs to the page in front.
  const inFront = useOnScreen()
  useEffect(() => (open && inFront ? lay({ back: () => back.current() }) : undefined), [open, inFront])
}

/** True inside of what lies over the page: WeChat must be told of a text field there. */
export const InLayer = createContext(false)
