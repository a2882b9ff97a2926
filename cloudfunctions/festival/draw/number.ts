/** The public number: entered by one person, confirmed by another, and neither before it can be known (DOMAIN §6). Pure. */
import { fail } from '@shared/errors'
import type { Actor } from '@shared/permissions'
import { householdOf } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { sayMoment } from '../../_platform/sayDay'
import type { Time } from '../../_platform/time'
import type { Edition, Session } from '../collections'
import { hadNoPart } from '../editions/plan/written'

type Drawn = NonNullable<Session['drawn']>

/**
 * The list was published before the draw that was named, and that draw is over.
 * @throws notNow with what to do
 */
export function checkSource({ state, plan, list }: Session, { source }: Edition, now: Time): void {
  const refuse = (message: string) => fail('notNow', { message })
  if (plan.mode !== 'lottery' || !source) throw refuse('这一场先到先得，不抽签')
  if (state === 'drawn' || state === 'over') throw refuse('这一场已经开过签了')
  if (state !== 'closed' || !list) throw refuse('报名还没截止，名单还没封好')
  if (list.at >= source.at) throw refuse('名单封晚了，这一期的号不能用，请改用还没开的一期')
  if (now < source.at) throw refuse(`${source.name}${sayMoment(source.at)}才开奖，开了再填`)
}

/** @throws notNow before its time, and once a second person has confirmed one */
export function enteredNumber(before: Session, edition: Edition, number: string, actor: Actor, at: Time): Drawn {
  checkSource(before, edition, at)
  if (before.drawn?.confirmedAt) throw fail('notNow', { message: '开奖号两个人都核对过了，不能再改' })
  return {
    number,
    by: { personId: actor.personId, name: actor.name },
    marks: marksOf(householdOf(actor)),
    at,
    confirmedBy: null,
    confirmedAt: null,
    drawnAt: null,
  }
}

/** @throws notNow while none is entered, forbidden for whoever entered it and their household, invalid for another number */
export function confirmedNumber(
  before: Session,
  edition: Edition,
  number: string | undefined,
  actor: Actor,
  at: Time,
): Drawn {
  checkSource(before, edition, at)
  const { drawn } = before
  if (!drawn) throw fail('notNow', { message: '还没有人填开奖号' })
  if (drawn.confirmedAt) throw fail('notNow', { message: '开奖号两个人都核对过了，不能再改' })
  if (!hadNoPart(actor, drawn.marks)) throw fail('forbidden', { message: '号是您或家里人填的，要请别人来核对' })
  if (number !== undefined && number !== drawn.number)
    throw fail('invalid', { fields: { number: '和前面那位填的不一样，请两个人对着公告再看一遍' } })
  return { ...drawn, confirmedBy: { personId: actor.personId, name: actor.name }, confirmedAt: at }
}
