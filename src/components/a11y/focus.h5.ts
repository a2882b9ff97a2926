import type * as weapp from './focus'

/** In a browser: moves the focus into a dialogue, lets Escape close it, and gives the focus back when it is gone. */
export const focusOn: typeof weapp.focusOn = (id, onEscape) => {
  const before = document.activeElement
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onEscape()
  // Taro's elements place their children a moment after they are there, and an element that moves loses the focus.
  const timer = setTimeout(() => document.getElementById(id)?.focus(), 50)
  document.addEventListener('keydown', onKey)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus()
  }
}
