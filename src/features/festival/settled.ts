import { settledAt } from '@/api/settled'

/** For `onSettled`, of everything of the festival. */
export const settled = settledAt(['festival'])
