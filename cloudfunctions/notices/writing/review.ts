import { fail } from '@shared/errors'
import { noticeView, reviewInput } from '@shared/notices/contract'
import { action } from '../../_platform/call/action'
import { lookedAt } from './published'
import { managedNotice } from './theNotice'
import { viewOf } from './view'
import { actingIn, isSecondPerson } from './who'

/**
 * The second person looks at a notice, or at a correction: it can be published, or goes back with a word.
 * @throws notFound, forbidden for everybody who had a part in writing it, in whatever post, and for their households, notNow, conflict
 */
export const review = action
  .allow('notice.review')
  .input(reviewInput)
  .of(managedNotice)
  .output(noticeView)
  .mutation(async ({ input: { approved, note = '' }, ctx }) => {
    const { actor } = ctx
    const notice = await ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      if (!isSecondPerson(actor, before)) throw fail('forbidden', { message: '自己或家里人写的，要请别人来看' })
      return lookedAt(before, actingIn(actor, before.ladder), approved, note, at)
    })
    return viewOf(notice, ctx)
  })
