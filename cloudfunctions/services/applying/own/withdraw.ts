import { applicationView, withdrawInput } from '@shared/services/applying'
import { action } from '../../../_platform/call/action'
import { toCounter } from '../news'
import { ownStep } from './own'
import { ownApplication } from '../theApplication'

/** Whoever applies does not want it any more; its photos go when the service says. @throws notFound when it is not theirs, notNow, conflict */
export const withdraw = action
  .allow('service.own')
  .input(withdrawInput)
  .of(ownApplication)
  .output(applicationView)
  .mutation(({ input, ctx }) =>
    ownStep(ctx, {
      event: 'withdraw',
      note: input.note || null,
      tell: (after, at) =>
        toCounter(after, after.holder ? [after.holder] : [], { title: '这件不办了', note: `编号 ${after.no}` }, at),
    }),
  )
