import Taro from '@tarojs/taro'

/** How far above and below the screen something is still near, in px: about two screens. */
const REACH = 1500

/**
 * Tells whether a part of the page is near the screen, and how high it is.
 * @param id of an element that is being drawn
 * @returns how to stop
 */
export function watchNear(id: string, tell: (near: boolean, height: number) => void): () => void {
  const { page } = Taro.getCurrentInstance()
  let observer: Taro.IntersectionObserver | undefined
  let gone = false
  // What React has drawn, WeChat has a moment later.
  Taro.nextTick(() => {
    if (gone) return
    observer = Taro.createIntersectionObserver(page ?? {}, { thresholds: [0] })
    observer
      .relativeToViewport({ top: REACH, bottom: REACH })
      .observe(`#${id}`, ({ intersectionRatio = 1, boundingClientRect }) =>
        tell(intersectionRatio > 0, boundingClientRect?.height ?? 0),
      )
  })
  return () => {
    gone = true
    observer?.disconnect()
  }
}
