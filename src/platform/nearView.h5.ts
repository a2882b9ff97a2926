import type * as weapp from './nearView'

/** A browser has an observer of its own. So far as in `nearView.ts`. */
const REACH = 1500

/** Taro's observer looks for the element before it is there. */
export const watchNear: typeof weapp.watchNear = (id, tell) => {
  const observer = new IntersectionObserver(
    entries =>
      entries.forEach(({ isIntersecting, boundingClientRect }) => tell(isIntersecting, boundingClientRect.height)),
    { rootMargin: `${REACH}px 0px` },
  )
  const element = document.getElementById(id)
  if (element) observer.observe(element)
  return () => observer.disconnect()
}
