import { fail } from '@shared/errors'
import { checkEditionInput, editionView } from '@shared/festival/editions'
import { action } from '../../../_platform/call/action'
import { auditActor } from '../../../_platform/privacy/audit'
import { entityOf, noted } from '../../audited'
import { staffView } from './staffView'
import { theEdition } from './theEdition'
import { checkedEdition, editionIdOf } from './written'

/**
 * The second person looks at it: it can be announced, or goes back with a word.
 * @throws notFound, forbidden for whoever wrote it and their households, notNow, conflict
 */
export const checkEdition = action
  .allow('festival.check')
  .input(checkEditionInput)
  .of(theEdition)
  .output(editionView)
  .mutation(async ({ input, ctx }) => {
    const { approved, note = '' } = input
    const { actor } = ctx
    const asked = ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      const after = checkedEdition(before, approved, note, actor, at)
      const what = { says: approved ? '没问题' : '退回去改' }
      const audit = [{ entity: entityOf(before._id), action: 'checkFestival' as const, by: auditActor(actor), what }]
      return { after, audit }
    })
    const edition = await noted(ctx, editionIdOf(input.edition), asked, ['forbidden', 'notNow'])
    return staffView(edition, [], actor, ctx.clock.now())
  })
