import { createStore, useStore } from './store'
import type * as weapp from './network'

/** A browser tells of its network by events on the window. */

const online = createStore(navigator.onLine)

window.addEventListener('online', () => online.set(true))
window.addEventListener('offline', () => online.set(false))

export const isOnline: typeof weapp.isOnline = () => online.get()

export const useOnline: typeof weapp.useOnline = () => useStore(online)

export const onOnline: typeof weapp.onOnline = run => online.subscribe(() => run(online.get()))
