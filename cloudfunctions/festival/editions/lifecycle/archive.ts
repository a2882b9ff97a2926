import { fail } from '@shared/errors'
import { editionStepInput, editionView } from '@shared/festival/editions'
import { action } from '../../../_platform/call/action'
import { auditActor } from '../../../_platform/privacy/audit'
import { entityOf, noted } from '../../audited'
import { sessions } from '../../collections'
import { days } from '../../gate/collections'
import { archivedEdition } from './archived'
import { staffView } from '../plan/staffView'
import { theEdition, wholeOf } from '../plan/theEdition'
import { editionIdOf } from '../plan/written'

/**
 * 收进历届: an edition whose sessions are over and whose fruit has all gone somewhere. Nothing of it is shared out after that.
 * @throws notFound, notNow with what is missing, conflict
 */
export const archive = action
  .allow('festival.plan')
  .input(editionStepInput)
  .of(theEdition)
  .output(editionView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const asked = ctx.change(async ({ before, transaction }) => {
      if (!before) throw fail('notFound')
      const whole = await wholeOf(transaction, before.number)
      const after = archivedEdition(before, whole.sessions, await transaction.find(days, before._id))
      return { after, audit: [{ entity: entityOf(before._id), action: 'archiveFestival', by: auditActor(actor) }] }
    })
    const edition = await noted(ctx, editionIdOf(input.edition), asked)
    const { items } = await sessions.page('byEdition', { edition: edition.number }, { limit: edition.sessions.length })
    return staffView(edition, items, actor, ctx.clock.now())
  })
