import { queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'

/** For `onSettled`, of what is shown under a key. */
export const settledAt = (queryKey: readonly string[]) => settledBy(() => queryClient.invalidateQueries({ queryKey }))

/** Of everything of the festival. */
export const settled = settledAt(['festival'])
