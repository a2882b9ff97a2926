import { fail } from '@shared/errors'
import { answerInput, answerOutput } from '@shared/notices/reading'
import { action } from '../../_platform/call/action'
import { tell } from '../../_platform/messages/tell'
import { actingIn } from '../writing/who'
import { isOwnObjection } from './objections'
import { displayToAnswer, namedObjection } from './theDisplay'

/**
 * Answers an objection; whoever made it is told, and everybody reads the answer beside it. Also after the time of the 公示: it is closed when all are
 * answered.
 * @throws notFound, forbidden for their own household's, notNow when it has an answer
 */
export const answer = action
  .allow('notice.write')
  .input(answerInput)
  .of(namedObjection)
  .ids({ id: displayToAnswer })
  .output(answerOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const objection = await ctx.change(({ before, found, at }) => {
      if (!before) throw fail('notFound')
      if (isOwnObjection(actor, before)) throw fail('forbidden', { message: '自己家提的，要请别人来答' })
      if (before.openAt === null) throw fail('notNow', { message: '这条已经答复过了' })
      const { title } = found.id.content
      const facts = { title: '您的意见有答复了', notice: title, answer: input.text, at }
      return {
        after: { ...before, openAt: null, answer: { text: input.text, at, by: actingIn(actor, found.id.ladder) } },
        tell: [tell(before.by.personId, 'noticeAnswered', facts, before.notice)],
      }
    })
    return { id: objection._id, notice: objection.notice, at: objection.answer?.at ?? objection.at }
  })
