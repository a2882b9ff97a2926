import { fail } from '@shared/errors'
import { moveSessionInput, movedOutput } from '@shared/festival/editions'
import { action } from '../../../_platform/call/action'
import { auditActor } from '../../../_platform/privacy/audit'
import { sayDay } from '../../../_platform/sayDay'
import { dateOf, type Time } from '../../../_platform/time'
import { entityOf, noted } from '../../audited'
import { editions, type Edition, type Session } from '../../collections'
import { sessionMoved } from '../../gate/day/day'
import { tellNow } from './telling'
import { plannedSession, wholeOf, withSession } from '../plan/theEdition'
import { followedBy, movedSession } from '../lifecycle/turn'
import { editionIdOf, withChange } from '../plan/written'

/** @throws invalid for a time that cannot be, notNow once it began */
function checkMove({ plan, state }: Session, { source }: Edition, startsAt: Time, endsAt: Time, now: Time): void {
  if (state === 'over' || now >= plan.startsAt) throw fail('notNow', { message: '已经开摘了，不能再改时间' })
  const refuse = (says: string) => fail('invalid', { fields: { startsAt: says } })
  if (startsAt <= now) throw refuse('请选一个还没到的时间')
  if (startsAt < plan.closesAt) throw refuse('开摘要在报名截止之后')
  if (plan.mode === 'lottery' && source && startsAt <= source.at) throw refuse('开摘要在开奖之后')
  if (endsAt <= startsAt) throw fail('invalid', { fields: { endsAt: '结束要在开摘之后' } })
}

const moment = (time: Time) => `${sayDay(dateOf(time))} ${time.slice(11, 16)}`

/**
 * Rain, or whatever else: a session is held at another time. Rules, places and shares stay as they were announced; everybody who signed up is told.
 * Who cannot come then gives the places back as ever.
 * @throws notFound, invalid, notNow once it began
 */
export const moveSession = action
  .allow('festival.plan')
  .input(moveSessionInput)
  .of(plannedSession)
  .output(movedOutput)
  .mutation(async ({ input, ctx }) => {
    const { startsAt, endsAt, reason } = input
    const { actor } = ctx
    const asked = ctx.change(async ({ before, at, transaction }) => {
      if (!before) throw fail('notFound')
      const whole = await wholeOf(transaction, before.edition)
      checkMove(before, whole.edition, startsAt, endsAt, at)
      const after = movedSession(before, startsAt, endsAt, at)
      const says = `${before.plan.name}改到${moment(startsAt)}：${reason}`
      const followed = followedBy(whole.edition, withSession(whole.sessions, after), at)
      const edition = withChange(followed, { says, session: before._id }, actor, at)
      await transaction.save(editions, whole.edition, { ...edition, version: edition.version + 1 })
      await sessionMoved(transaction, after)
      const what = { session: before._id, says }
      return { after, audit: [{ entity: entityOf(before._id), action: 'changeFestival', by: auditActor(actor), what }] }
    })
    const session = await noted(ctx, input.session, asked)
    await tellNow(String(session.edition), ctx.clock)
    const { announced = 0 } = (await editions.find(editionIdOf(session.edition))) ?? {}
    return { session: session._id, startsAt: session.plan.startsAt, endsAt: session.plan.endsAt, announced }
  })
