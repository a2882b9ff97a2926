import { fail } from '@shared/errors'
import { editionView, nameSourceInput } from '@shared/festival/editions'
import { isAnnounced } from '@shared/festival/flow'
import { action } from '../../../_platform/call/action'
import { auditActor } from '../../../_platform/privacy/audit'
import { entityOf, noted } from '../../audited'
import { sessions } from '../../collections'
import { staffView } from '../plan/staffView'
import { tellNow } from './telling'
import { theEdition, wholeOf } from '../plan/theEdition'
import { checkNewSource } from './source'
import { editionIdOf, withChange } from '../plan/written'

/**
 * Another national draw gives the number, as long as that steers nothing (source.ts); everybody who signed up for a lottery is told.
 * @throws notFound, notNow, invalid for a draw that is not ahead, or comes before a closing or after a beginning
 */
export const nameSource = action
  .allow('festival.plan')
  .input(nameSourceInput)
  .of(theEdition)
  .output(editionView)
  .mutation(async ({ input, ctx }) => {
    const { name, issue, at: heldAt, reason } = input
    const { actor } = ctx
    const asked = ctx.change(async ({ before, at, transaction }) => {
      if (!before?.source || !isAnnounced(before.state)) throw fail('notFound')
      checkNewSource(before, (await wholeOf(transaction, before.number)).sessions, heldAt, at)
      const says = `抽签改用${name} ${issue}：${reason}`
      const after = withChange({ ...before, source: { name, issue, at: heldAt } }, { says, session: null }, actor, at)
      const audit = {
        entity: entityOf(before._id),
        action: 'changeFestival',
        by: auditActor(actor),
        what: { says },
      } as const
      return { after, audit: [audit] }
    })
    const edition = await noted(ctx, editionIdOf(input.edition), asked)
    await tellNow(edition._id, ctx.clock)
    const { items } = await sessions.page('byEdition', { edition: edition.number }, { limit: edition.sessions.length })
    return staffView(edition, items, actor, ctx.clock.now())
  })
