import type * as weapp from './focus'

/** Moves the focus into a dialogue, lets Escape close it, and gives the focus back when it is gone. */
export const focusOn: typeof weapp.focusOn = (id, onEscape) => {
  const before = document.activeElement
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onEscape()
  document.getElementById(id)?.focus()
  document.addEventListener('keydown', onKey)
  return () => {
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus()
  }
}
