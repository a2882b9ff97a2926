import { fail } from '@shared/errors'
import { applicationView, stepInput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { toCounter } from '../../applying/news'
import { doerOf, hasIt } from '../../applying/parties'
import { stepped } from '../../applying/step'
import { caseAtCounter } from '../../applying/theApplication'
import { viewOf } from '../../applying/view'
import { colleagues, isAway } from './colleagues'

/**
 * A clerk takes a case into their hand: one that nobody has, or one of a colleague who is on leave or left the counter, who is told. From then on only they
 * see its papers. @throws notNow when a colleague who is there has it, notFound, conflict
 */
export const take = action
  .allow('service.handle')
  .input(stepInput)
  .of(caseAtCounter)
  .output(applicationView)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const application = await ctx.change(async ({ before, at }) => {
      if (!before) throw fail('notFound')
      if (hasIt(before, actor)) return null
      const { holder } = before
      if (holder && !isAway(await colleagues(at), holder.personId))
        throw fail('notNow', { message: `${holder.name}正在办，请他转给您` })
      const by = doerOf(before, actor, true)
      const after = stepped(before, { event: 'take', by, via: 'counter', at }, { holder: by })
      const news = { title: '您的办件有人接了', note: `${actor.name}接过去办，编号 ${before.no}` }
      return { after, tell: holder ? toCounter(after, [holder], news, at) : [] }
    })
    return viewOf(application, ctx)
  })
