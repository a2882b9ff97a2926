/**
 * Whom a report may reach: the one answer for reading, lists, figures, messages, exports, transfers and routing (DOMAIN §4 routing 2
 * and 5). Whoever is complained about sees nothing of it, whatever they hold, and neither does their household; and nobody is given
 * a report of their own household.
 */

/** Somebody with every home that they are bound to: who shares any of them is of one household. */
export interface Household {
  personId: string
  homes: readonly string[]
}

/** What a report keeps of whom it must not reach: ids of people and codes of their homes. */
export interface Guarded {
  /** Whoever it complains about, and their homes. */
  hiddenFrom: readonly string[]
  /** Whoever reported it, whoever sent it for them, and the homes of both: they handle nothing of it. */
  recused: readonly string[]
  /** Whoever reported it reads it, also about somebody of their own household. */
  ownerId?: string
}

/** What somebody is known by in these lists. */
export const marksOf = ({ personId, homes }: Household): string[] => [personId, ...homes]

/**
 * May it reach this person?
 * @param how to `read` it, in a list or a figure or a message too; or to `handle` it: to hold it, get a copy, supervise or decide
 */
export function reaches({ hiddenFrom, recused, ownerId }: Guarded, who: Household, how: 'read' | 'handle'): boolean {
  if (hiddenFrom.includes(who.personId)) return false
  if (how === 'read' && who.personId === ownerId) return true
  const isKept = (mark: string) => hiddenFrom.includes(mark) || (how === 'handle' && recused.includes(mark))
  return !isKept(who.personId) && !who.homes.some(isKept)
}

/** Of a list or a figure, what a reader may know of. */
export const isFor =
  (reader: Household) =>
  ({ hiddenFrom, reporter }: { hiddenFrom: readonly string[]; reporter: { personId: string } }): boolean =>
    reaches({ hiddenFrom, recused: [], ownerId: reporter.personId }, reader, 'read')
