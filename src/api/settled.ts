import { queryClient } from './query'

/**
 * For `onSettled` of a mutation: what is shown is asked for anew, whether it was taken or refused. A button works on until that is there; a
 * refusal is said at once, for where nothing answers nothing comes anew either.
 * @param refresh asks for it anew
 */
export const settledBy =
  (refresh: () => unknown) =>
  (_answer: unknown, error: unknown): unknown => {
    const anew = refresh()
    return error ? undefined : anew
  }

/** The same, of what is shown under a key. */
export const settledAt = (queryKey: readonly unknown[]) => settledBy(() => queryClient.invalidateQueries({ queryKey }))
