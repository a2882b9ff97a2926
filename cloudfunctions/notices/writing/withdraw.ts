import { fail } from '@shared/errors'
import { noticeView, withdrawInput } from '@shared/notices/contract'
import { action } from '../../_platform/call/action'
import { callOff } from '../../messages/courier/callOff'
import { withdrawn } from './published'
import { managedNotice } from './theNotice'
import { viewOf } from './view'
import { actingIn, mayWrite } from './who'

/**
 * Takes a notice off, or gives a draft up, with a reason that whoever could read it reads instead. WeChat tells nobody of it any more, and nobody is
 * called about it; what is left of that after a kill, the timer does (releaseDue.ts).
 * @throws notFound, forbidden, notNow for a 公示: it ends by being closed and in no other way, conflict
 */
export const withdraw = action
  .allow('notice.write')
  .input(withdrawInput)
  .of(managedNotice)
  .output(noticeView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const notice = await ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      if (!mayWrite(actor, before.column, before)) throw fail('forbidden')
      return withdrawn(before, actingIn(actor, before.ladder), input.reason, at)
    })
    if (notice.spread) await callOff(notice._id, 'noticePublished')
    return viewOf(notice, ctx)
  })
