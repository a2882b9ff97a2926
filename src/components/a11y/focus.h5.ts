import type * as weapp from './focus'

/** Whoever was quicker than the browser has the focus where they want it: what they type is not taken away. */
const isIn = (dialog: Element | null | undefined) => !!dialog?.contains(document.activeElement)
/** The element that had the focus is gone. */
const isNowhere = () => document.activeElement === null || document.activeElement === document.body

/** In a browser: moves the focus into a dialogue, lets Escape close it, and gives the focus back when it is gone. */
export const focusOn: typeof weapp.focusOn = (id, onEscape) => {
  const before = document.activeElement
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onEscape()
  // Taro's elements place their children a moment after they are there, and an element that moves loses the focus.
  const timer = setTimeout(() => {
    const first = document.getElementById(id)
    if (!isIn(first?.closest('[role="dialog"]'))) first?.focus()
  }, 50)
  document.addEventListener('keydown', onKey)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement && isNowhere()) before.focus()
  }
}
