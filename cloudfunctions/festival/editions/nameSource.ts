import { fail } from '@shared/errors'
import { editionView, nameSourceInput } from '@shared/festival/editions'
import { isAnnounced } from '@shared/festival/flow'
import { action } from '../../_platform/call/action'
import { auditActor } from '../../_platform/privacy/audit'
import { entityOf } from '../audited'
import { sessions } from '../collections'
import { staffView } from './staffView'
import { tellNow } from './telling'
import { theEdition, wholeOf } from './theEdition'
import { withChange } from './written'

/**
 * Another national draw gives the number. Only before the one that was named is held, or where no list was published in time for it: else whoever
 * did not like a number could wait for the next.
 * @throws notFound, notNow, invalid for a draw that is not ahead, or comes before a closing or after a beginning
 */
export const nameSource = action
  .allow('festival.plan')
  .input(nameSourceInput)
  .of(theEdition)
  .output(editionView)
  .mutation(async ({ input: { name, issue, at: drawnAt, reason }, ctx }) => {
    const { actor } = ctx
    const edition = await ctx.change(async ({ before, at, transaction }) => {
      if (!before?.source || !isAnnounced(before.state)) throw fail('notFound')
      const was = before.source
      const lotteries = (await wholeOf(transaction, before.number)).sessions.filter(({ plan }) => plan.mode === 'lottery')
      const usable = lotteries.some(({ list }) => list !== null && list.at < was.at)
      if (lotteries.some(({ drawn }) => drawn)) throw fail('notNow', { message: '开奖号已经填了，不能再换' })
      if (at >= was.at && usable) throw fail('notNow', { message: '那一期已经开奖了，不能再换成别的' })
      const refuse = (says: string) => fail('invalid', { fields: { at: says } })
      if (drawnAt <= at) throw refuse('请选还没开奖的一期')
      if (lotteries.some(({ plan }) => drawnAt <= plan.closesAt)) throw refuse('开奖要在报名截止之后')
      if (lotteries.some(({ plan }) => drawnAt >= plan.startsAt)) throw refuse('开奖要在开摘之前')
      const says = `抽签改用${name} ${issue}：${reason}`
      const after = withChange({ ...before, source: { name, issue, at: drawnAt } }, { says, session: null }, actor, at)
      const audit = [{ entity: entityOf(before._id), action: 'changeFestival' as const, by: auditActor(actor), what: { says } }]
      return { after, audit }
    }) // prettier-ignore
    await tellNow(edition._id, ctx.clock)
    const { items } = await sessions.page('byEdition', { edition: edition.number }, { limit: edition.sessions.length })
    return staffView(edition, items, actor, ctx.clock.now())
  })
