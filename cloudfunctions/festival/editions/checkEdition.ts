import { fail } from '@shared/errors'
import { checkEditionInput, editionView } from '@shared/festival/editions'
import { action } from '../../_platform/call/action'
import { auditActor } from '../../_platform/privacy/audit'
import { entityOf } from '../audited'
import { staffView } from './staffView'
import { theEdition } from './theEdition'
import { checkedEdition } from './written'

/**
 * The second person looks at it: it can be announced, or goes back with a word.
 * @throws notFound, forbidden for whoever wrote it and their households, notNow, conflict
 */
export const checkEdition = action
  .allow('festival.check')
  .input(checkEditionInput)
  .of(theEdition)
  .output(editionView)
  .mutation(async ({ input: { approved, note = '' }, ctx }) => {
    const { actor } = ctx
    const edition = await ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      const after = checkedEdition(before, approved, note, actor, at)
      const what = { says: approved ? '没问题' : '退回去改' }
      const audit = [{ entity: entityOf(before._id), action: 'checkFestival' as const, by: auditActor(actor), what }]
      return { after, audit }
    })
    return staffView(edition, [], actor, ctx.clock.now())
  })
