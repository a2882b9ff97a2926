/** A round of sharing out: which one a call means, how it begins. */
import { fail } from '@shared/errors'
import { nextEditionState } from '@shared/festival/flow'
import { fruitRules } from '@config/community/festivalDay'
import type { Target } from '../../../_platform/data/change'
import type { Transaction } from '../../../_platform/data/transaction'
import { addMinutes, type Time } from '../../../_platform/time'
import { editions, type Edition } from '../../collections'
import { dayIn, saveDay } from '../../gate/day/day'
import type { Day } from '../../gate/collections'
import { rounds, type Round } from '../collections'
import { inHand } from '../ledger/entry'
import { inOrder, listText, type Home } from './list'
import { sharesOf } from './spread'
import { dayOf } from '../ledger/totals'

export const roundIdOf = (edition: number, round: number) => `${edition}#${round}`

/** What there is that nobody has a share of yet. Pure. */
export const unshared = (day: Pick<Day, 'harvest' | 'handedOut' | 'leftOver' | 'shared' | 'settled'>) =>
  inHand(day) - (day.shared - day.settled)

/** Is there so much of it that it is shared out anew? Pure. */
const isWorthIt = (day: Day) =>
  unshared(day) > 0 && (day.rounds === 0 || unshared(day) >= fruitRules.nextRound * day.homes)

/** The last round, or the one that begins with what was weighed since. */
export const roundToCome: Target<Round, { edition: number }, never, true> = {
  collection: rounds,
  async id({ edition }) {
    const day = await dayOf(edition)
    if (!day || (day.rounds === 0 && unshared(day) <= 0)) throw fail('notNow', { message: '还没过秤，没有果子可分' })
    return roundIdOf(edition, day.rounds + (isWorthIt(day) ? 1 : 0))
  },
  may: () => true,
  begins: 'ifAbsent',
  together: true,
}

/** Who may not be shared with yet, or any more. */
const closedFor: Partial<Record<Edition['state'], string>> = {
  draft: '这一届还没公布，分不了果',
  inReview: '这一届还没公布，分不了果',
  checked: '这一届还没公布，分不了果',
  archived: '这一届已经过完了，分不了果',
}

interface Beginning {
  edition: number
  homes: readonly Home[]
  by: Round['by']
  at: Time
}

/** A new round over these homes, by the rule that the edition announced. @throws notFound, notNow */
export async function begunIn(transaction: Transaction, { edition, homes, by, at }: Beginning): Promise<Round> {
  const plan = await transaction.find(editions, String(edition))
  if (!plan) throw fail('notFound', { message: '没有这一届，请刷新看看' })
  const closed = closedFor[plan.state]
  if (closed) throw fail('notNow', { message: closed })
  const day = await dayIn(transaction, edition, at)
  if (!isWorthIt(day)) throw fail('conflict')
  const { by: rule, elderFirst } = plan.share
  const grams = unshared(day)
  const round = frozen({ edition, round: day.rounds + 1, rule, elderFirst, grams, homes, by, at })
  await saveDay(transaction, day, { ...day, rounds: round.round, homes: round.homes, shared: day.shared + grams })
  const state = nextEditionState(nextEditionState(plan.state, 'harvest') ?? plan.state, 'share')
  if (state) await transaction.save(editions, plan, { ...plan, state, version: plan.version + 1 })
  return round
}

/** What is shared out among whom, as it stays. Pure. */
export function frozen(
  of: Pick<Round, 'edition' | 'round' | 'rule' | 'elderFirst' | 'grams' | 'by' | 'at'> & { homes: readonly Home[] },
): Round {
  const homes = inOrder(of.homes, of.elderFirst)
  const round: Round = {
    ...of,
    _id: roundIdOf(of.edition, of.round),
    version: 1,
    list: listText(homes),
    homes: homes.length,
    least: 0,
    most: 0,
    delivered: homes.filter(({ deliver }) => deliver).length,
    written: 0,
    doneAt: null,
    dueAt: addMinutes(of.at, fruitRules.resumeMinutes),
  }
  const parts = sharesOf(round).map(({ grams }) => grams)
  return {
    ...round,
    least: parts.reduce((a, b) => Math.min(a, b), Infinity),
    most: parts.reduce((a, b) => Math.max(a, b), 0),
  }
}
