import { fail } from '@shared/errors'
import { reportView, reviewInput, type ReviewInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { theReport, unsettled } from '../lifecycle/change'
import { waitingIn, type Waiting } from '../lifecycle/reviews'
import { mayJudge } from './waiting'

/**
 * A human has looked at what a program was not sure of. Fine: it stays as it is. Not fine: the words, or the photo, are hidden from everybody but whoever
 * they come from, who is told; the report goes its way either way, for what was reported is there whatever was said about it.
 * @throws notNow when it does not wait any more, forbidden for one's own words, invalid for hiding where there are no words
 */
export const review = action
  .allow('report.review')
  .input(reviewInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    unsettled(ctx, report => {
      const asked = waitingIn(report).filter(each => isMeant(each, input))
      const waits = asked.filter(each => mayJudge(ctx.actor, each))
      if (asked.length === 0) throw fail('notNow')
      if (waits.length === 0) throw fail('forbidden', { message: '自己写的话、自己拍的照片，请别人来看' })
      if (input.verdict === 'notFine' && waits.every(({ kind }) => kind === 'vacancy'))
        throw fail('invalid', { fields: { verdict: '这里没有话，也没有照片要隐去' } })
      return { type: 'review', verdict: input.verdict, waits }
    }),
  )

/** Is it about this? */
const isMeant = (
  { entry, kind, photo }: Waiting,
  { entry: step = entry, kind: meant = kind, photo: name = photo?.check.name }: ReviewInput,
) => entry === step && kind === meant && photo?.check.name === name
