import { fail } from '@shared/errors'
import { reportView, reviewInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { changed, theReport } from '../lifecycle/change'
import { waitingIn } from '../lifecycle/reviews'
import { mayJudge } from './waiting'

/**
 * A human has looked at what a program was not sure of. Fine: it stays as it is. Not fine: the words are hidden from everybody but whoever wrote
 * them, who is told; the report goes its way either way, for what was reported is there whatever was said about it.
 * @throws notNow when it does not wait any more, forbidden for one's own words, invalid for hiding where there are no words
 */
export const review = action
  .allow('report.review')
  .input(reviewInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, report => {
      const asked = waitingIn(report).filter(({ entry }) => input.entry === undefined || entry === input.entry)
      const waits = asked.filter(each => mayJudge(ctx.actor, each))
      if (asked.length === 0) throw fail('notNow')
      if (waits.length === 0) throw fail('forbidden', { message: '自己写的话，请别人来看' })
      if (input.verdict === 'notFine' && waits.every(({ kind }) => kind === 'vacancy'))
        throw fail('invalid', { fields: { verdict: '这里没有话要隐去' } })
      return { type: 'review', verdict: input.verdict, waits }
    }),
  )
