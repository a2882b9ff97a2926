import { fail } from '@shared/errors'
import { editionStepInput, editionView } from '@shared/festival/editions'
import { action } from '../../../_platform/call/action'
import { auditActor } from '../../../_platform/privacy/audit'
import type { AnyCollection } from '../../../_platform/data/collection'
import { entityOf, noted } from '../../audited'
import { sessions } from '../../collections'
import { staffView } from './staffView'
import { tellNow } from '../changes/telling'
import { theEdition } from './theEdition'
import { announcedEdition, editionIdOf } from './written'

/**
 * Everybody may read it from now on, and everybody who lives here is told; its sessions open by themselves.
 * @throws notFound, notNow before a second person looked at it or when a time of it is over, conflict
 */
export const announce = action
  .allow('festival.plan')
  .input(editionStepInput)
  .of(theEdition)
  .output(editionView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const asked = ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      const announced = announcedEdition(before, at)
      return {
        after: announced.after,
        adds: announced.sessions.map(document => ({ collection: sessions as unknown as AnyCollection, document })),
        audit: [{ entity: entityOf(before._id), action: 'announceFestival', by: auditActor(actor) }],
      }
    })
    const edition = await noted(ctx, editionIdOf(input.edition), asked)
    await tellNow(edition._id, ctx.clock)
    const limit = edition.sessions.length
    const { items } = await sessions.page('byEdition', { edition: edition.number }, { limit })
    return staffView(edition, items, actor, ctx.clock.now())
  })
