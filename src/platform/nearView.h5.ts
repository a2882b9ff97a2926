import type * as weapp from './nearView'

/** As in `nearView.ts`; a browser has an observer of its own, and Taro's looks for the element before it is there. */
const REACH = 1500

/** What scrolls the page: in a browser an element of the router's, which would cut off whatever lies beyond it. */
function scrollerOf(element: Element): Element | null {
  for (let above = element.parentElement; above && above !== document.body; above = above.parentElement)
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above
  return null
}

/** A browser's own observer: Taro's looks for the element before it is there. */
export const watchNear: typeof weapp.watchNear = (id, tell) => {
  const element = document.getElementById(id)
  if (!element) return () => undefined
  const observer = new IntersectionObserver(
    entries =>
      entries.forEach(({ isIntersecting, boundingClientRect }) => tell(isIntersecting, boundingClientRect.height)),
    { root: scrollerOf(element), rootMargin: `${REACH}px 0px` },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
