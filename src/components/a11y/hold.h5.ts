import type * as weapp from './hold'

const swallow = (event: Event) => event.stopPropagation()

/** In a browser a click follows when the finger leaves: it must not undo what holding did. */
export const held: typeof weapp.held = run => () => {
  document.addEventListener('click', swallow, { capture: true, once: true })
  document.addEventListener('touchstart', () => document.removeEventListener('click', swallow, true), { once: true })
  run()
}
