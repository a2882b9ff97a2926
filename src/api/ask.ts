import { toCallError } from './errors'

/** Waits for a call and throws what can be shown: a CallError, whatever went wrong. */
export const ask = <T>(call: Promise<T>): Promise<T> =>
  call.catch((error: unknown) => {
    throw toCallError(error)
  })
