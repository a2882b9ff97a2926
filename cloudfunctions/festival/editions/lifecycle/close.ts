import { fail } from '@shared/errors'
import { closeInput, closeOutput } from '@shared/festival/editions'
import { action } from '../../../_platform/call/action'
import { auditActor } from '../../../_platform/privacy/audit'
import { editions } from '../../collections'
import { entityOf, noted } from '../../audited'
import { listed } from '../../draw/list/listed'
import { tellNow } from '../changes/telling'
import { plannedSession, wholeOf, withSession } from '../plan/theEdition'
import { closedSession, followedBy } from './turn'
import { withChange } from '../plan/written'

/**
 * A session takes no sign-ups any more. Of a lottery the list is made and its hash published, by which nothing in it can change unseen. At its time
 * it happens by itself; before that it is a change of what was announced, which everybody who signed up is told of. Closed already: the same answer.
 * @throws notFound, notNow while it has not opened
 */
export const close = action
  .allow('festival.plan')
  .input(closeInput)
  .of(plannedSession)
  .output(closeOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const asked = ctx.change(async ({ before, at, transaction }) => {
      if (!before) throw fail('notFound')
      if (before.state === 'planned') throw fail('notNow', { message: '这一场还没开始报名' })
      if (before.state !== 'open') return null
      const whole = await wholeOf(transaction, before.edition)
      const early = at < before.plan.closesAt
      const after = closedSession(before, at, early ? { ...before.plan, closesAt: at } : before.plan)
      const said = `${before.plan.name}报名提前截止了${input.reason ? `：${input.reason}` : ''}`
      const followed = followedBy(whole.edition, withSession(whole.sessions, after), at)
      const edition = early ? withChange(followed, { says: said, session: before._id }, actor, at) : followed
      await transaction.save(editions, whole.edition, { ...edition, version: edition.version + 1 })
      const what = { session: before._id, ...(early ? { says: said } : {}) }
      return { after, audit: [{ entity: entityOf(before._id), action: 'closeFestival', by: auditActor(actor), what }] }
    })
    const closed = await noted(ctx, input.session, asked)
    const session = closed.state === 'closed' && !closed.list ? await listed(closed._id, ctx.clock) : closed
    await tellNow(String(session.edition), ctx.clock)
    const { state, closedAt, list } = session
    return { session: session._id, state, closedAt, listHash: list?.hash ?? null, entries: list?.entries ?? null }
  })
