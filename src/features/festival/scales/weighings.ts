/** Weights that were noted down and have no answer yet: each line of the ledger once, whatever becomes of the phone. */
import { api } from '@/api'
import { ask } from '@/api/ask'
import { sentenceOf, toCallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { isPassing, keptList, type Kept, type Sent } from '../keptList'

export interface Weighing extends Kept {
  batch: string
  /** Without the basket. */
  grams: number
  tare: number
  /** More than a basket holds, and looked at again. */
  sure?: true
  at: string
}

export const weighings = keptList<Weighing>('festival.weighings', 1, async (some): Promise<Sent> => {
  const [one] = some
  if (!one) return { through: [], refused: {} }
  const { key, batch, grams, tare, sure } = one
  try {
    await ask(api.festival.weigh.mutate({ batch, grams, tare, ...(sure ? { sure } : {}) }, { context: { key } }))
  } catch (error) {
    if (isPassing(error)) throw error
    return { through: [], refused: { [key]: { problem: sentenceOf(error), asks: asksAgain(error) } } }
  } finally {
    void queryClient.invalidateQueries({ queryKey: ['festival', 'ledger'] })
    void queryClient.invalidateQueries({ queryKey: ['festival', 'board'] })
  }
  return { through: [key], refused: {} }
})

/** Does the server only ask to look again? */
export const asksAgain = (error: unknown) => toCallError(error).fields.sure !== undefined
