/**
 * Stands in for the browser's AbortController in WeChat, which has none (`config/index.ts` provides it there). It does what
 * react-query and the tRPC client use: `signal.aborted`, `reason`, the abort event once, and `throwIfAborted`.
 */
type Listener = () => void

class Signal {
  aborted = false
  reason: unknown = undefined
  private listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  /** For the controller only. */
  abort(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const listeners = [...this.listeners]
    this.listeners.clear()
    listeners.forEach(listener => listener())
  }
}

export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.abort(reason)
  }
}

/** In the place of `globalThis`, for libraries that look in it for what a browser has: there is nothing. */
export const world = {}
