import { queryClient } from '@/api/query'

/**
 * For `onSettled`, of what is shown under a key: it is asked for anew. A button works on until that is there; a refusal is said at once, for where
 * nothing answers nothing comes anew either.
 */
export const settledAt =
  (queryKey: readonly string[]) =>
  (_answer: unknown, error: unknown): Promise<void> | undefined => {
    const anew = queryClient.invalidateQueries({ queryKey })
    return error ? undefined : anew
  }

/** Of everything of the festival. */
export const settled = settledAt(['festival'])
