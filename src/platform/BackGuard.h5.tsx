import { useEffect } from 'react'
import { history } from '@tarojs/router'
import type * as weapp from './BackGuard'
import { backToLayer } from './layers'

/** In a browser the router's own history holds Back up; nothing is put into the browser's, so that closing by a button leaves no trace. */
export const BackGuard: typeof weapp.BackGuard = ({ on }) => {
  useEffect(() => (on ? guard() : undefined), [on])
  return null
}

/** The router numbers the browser's entries. */
const here = () => (window.history.state as { idx?: number } | null)?.idx

/** The router would ask whether to leave the site; a sheet is no reason for that. */
const unasked = (event: Event) => event.stopImmediatePropagation()

function guard(): () => void {
  const entry = here()
  window.addEventListener('beforeunload', unasked, true)
  const open = history.block(({ action, retry }) => {
    if (action === 'POP') return backToLayer()
    open()
    retry()
  })
  return () => whenBackAt(entry, open)
}

/**
 * Back has happened before it is held up: the router goes forward again, and takes a guard that is gone by then for leave to go, which
 * would draw the page anew.
 */
function whenBackAt(entry: number | undefined, open: () => void): void {
  const release = () => {
    open()
    window.removeEventListener('beforeunload', unasked, true)
  }
  if (here() === entry) return release()
  window.addEventListener('popstate', () => setTimeout(release), { once: true })
}
