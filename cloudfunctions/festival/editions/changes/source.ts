/** Which national draw gives the number of an edition's lotteries, and how long another one can be named (DOMAIN §6). Pure. */
import { fail } from '@shared/errors'
import type { Time } from '../../../_platform/time'
import type { Edition, Session } from '../../collections'

type Lottery = Pick<Session, 'plan' | 'list' | 'drawn' | 'state'>

const lotteriesOf = <S extends Lottery>(sessions: readonly S[]) =>
  sessions.filter(({ plan, state }) => plan.mode === 'lottery' && state !== 'over')

/**
 * Why no other draw can be named any more; null when one can. Only before the one that was named is held, or where no list was published in time for
 * it: else whoever did not like a number could wait for the next.
 */
export function fixedBecause(
  { source }: Pick<Edition, 'source'>,
  sessions: readonly Lottery[],
  now: Time,
): string | null {
  const lotteries = lotteriesOf(sessions)
  if (!source || lotteries.length === 0) return '没有要抽签的场次，不用开奖号'
  if (lotteries.some(({ drawn }) => drawn)) return '开奖号已经填了，不能再换'
  const isUsable = lotteries.some(({ list }) => list !== null && list.at < source.at)
  return now >= source.at && isUsable ? '那一期已经开奖了，不能再换成别的' : null
}

/** @throws notNow, invalid for a draw that is not ahead, or comes before a closing or after a beginning */
export function checkNewSource(edition: Edition, sessions: readonly Lottery[], heldAt: Time, now: Time): void {
  const fixed = fixedBecause(edition, sessions, now)
  if (fixed) throw fail('notNow', { message: fixed })
  const refuse = (says: string) => fail('invalid', { fields: { at: says } })
  const plans = lotteriesOf(sessions).map(({ plan }) => plan)
  if (heldAt <= now) throw refuse('请选还没开奖的一期')
  if (plans.some(({ closesAt }) => heldAt <= closesAt)) throw refuse('开奖要在报名截止之后')
  if (plans.some(({ startsAt }) => heldAt >= startsAt)) throw refuse('开奖要在开摘之前')
}
