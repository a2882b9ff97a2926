/** The scales, the ledger and the shares of 柿子节, as the tests call them. */
import type { ActionAnswer } from '../../../types/errors'
import type { Handed, Ledger, LedgerLine, Shared, Totals } from '../../../types/festival/day/fruit'
import type { Json } from '../../cloud/plugin'
import { who, type Community } from '../community'
import { lottery } from './aDay'

const { resident: li, unitLead: wang } = who
const clerk = 'oXZZ-song-lina'

type Written = { line: LedgerLine; totals: Totals }

export function fruitIn(given: () => Community) {
  const weigh = (grams: number, more: Json = {}, key?: string) =>
    given().ask<Written>(wang, 'festival.weigh', { batch: lottery, grams, ...(more as Record<string, Json>) }, key)
  const correct = (entry: string, grams: number, key?: string) =>
    given().ask<Written>(clerk, 'festival.correct', { entry, grams, reason: '看错了小数点' }, key)
  const handOut = (input: Json, key?: string) => given().ask<Handed>(wang, 'festival.handOut', input, key)
  const leftOver = (grams: number) =>
    given().ask<Written>(wang, 'festival.leftOver', { edition: 12, grams, reason: '送给敬老院' })
  const shareOut = () => given().call<Shared>(clerk, 'festival.shareOut', { edition: 12 })
  const ledger = (more: Json = {}, person = li) =>
    given().call<Ledger>(person, 'festival.ledger', { edition: 12, ...(more as Record<string, Json>) })
  const done = async <T>(asked: Promise<ActionAnswer<T>>) => {
    const answer = await asked
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.data
  }
  const all = <T>(collection: string) => [...given().database.dump(collection)] as unknown as T[]
  const sum = (some: readonly { grams: number }[]) => some.reduce((total, { grams }) => total + grams, 0)
  return { weigh, correct, handOut, leftOver, shareOut, ledger, done, all, sum }
}
