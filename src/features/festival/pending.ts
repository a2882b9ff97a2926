/** The household's actions by their contracts, until each is on the festival's router. */
import type { CodeView } from '@shared/festival/gate'
import type { myShareOutput } from '@shared/festival/fruit'
import type { Result } from '@shared/festival/draw'
import type { infer as Of } from '@shared/z'
import { api } from '@/api'

interface For {
  for?: string
}
interface OfSession extends For {
  session: string
}
interface Household {
  result: { query(input: { session: string; cursor?: string }): Promise<Result> }
  code: { query(input: Partial<OfSession>): Promise<CodeView> }
  sendProxy: { mutate(input: Partial<OfSession> & { proxy: string | null }): Promise<unknown> }
  myShare: { query(input: For): Promise<Of<typeof myShareOutput>> }
}

export const festival = api.festival as unknown as Household
