/** The draw's result by its contract, until it is on the festival's router. */
import type { Result } from '@shared/festival/draw'
import { api } from '@/api'

interface Pending {
  result: { query(input: { session: string; cursor?: string }): Promise<Result> }
}

export const festival = api.festival as unknown as Pending
