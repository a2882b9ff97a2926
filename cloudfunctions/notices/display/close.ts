import { fail } from '@shared/errors'
import { closeInput, noticeView } from '@shared/notices/contract'
import { action } from '../../_platform/call/action'
import { closed } from '../writing/published'
import { managedNotice } from '../writing/theNotice'
import { viewOf } from '../writing/view'
import { actingIn, isSecondPerson, mayWrite } from '../writing/who'
import { openObjections } from './open'

/**
 * Closes a 公示: not before its end, and not with an objection unanswered (DOMAIN §5).
 * @throws notFound, forbidden, notNow, conflict
 */
export const close = action
  .allow('notice.write')
  .input(closeInput)
  .of(managedNotice)
  .output(noticeView)
  .mutation(async ({ input: { note = '' }, ctx }) => {
    const { actor } = ctx
    const notice = await ctx.change(async ({ before, at }) => {
      if (!before) throw fail('notFound')
      if (!mayWrite(actor, before.column, before) && !isSecondPerson(actor, before)) throw fail('forbidden')
      return closed(before, actingIn(actor, before.ladder), note, await openObjections(before._id), at)
    })
    return viewOf(notice, ctx)
  })
