import type * as weapp from './stillness'

/** In a browser it is not the document that scrolls but the element that Taro makes of each page. */
export const holdStill: typeof weapp.holdStill = still => {
  for (const page of document.querySelectorAll<HTMLElement>('.taro_page')) page.style.overflow = still ? 'hidden' : ''
}
