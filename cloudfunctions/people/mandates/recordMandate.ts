import { fail } from '@shared/errors'
import { mandateView as mandateOutput, recordMandateInput } from '@shared/people/contract'
import { may } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { toPersonId } from '../../_platform/personId'
import { placeNodes } from '../../grid/places/placeNodes'
import { decidingPost, isOwn } from '../binding/deciders'
import { giveMandate } from './giveMandate'
import { mandateView } from './mandate'

/**
 * A lead of the place or the counter writes down a mandate that the principal gave before them. They are never the agent, nor
 * of the household.
 * @throws notFound for a home that is not theirs to answer for, forbidden, and what `giveMandate` throws
 */
export const recordMandate = action
  .allow('mandate.record')
  .input(recordMandateInput)
  .output(mandateOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const { home, until, how } = input
    const [principal, agent] = [toPersonId(input.principal), toPersonId(input.agent)]
    const deciders = [...(await placeNodes(home, ctx.clock.now())).keys()]
    if (!may(actor, 'mandate.record', { ladder: deciders })) throw fail('notFound')
    if (agent === actor.personId || isOwn(actor, { personId: principal, home }))
      throw fail('forbidden', { message: '代办人自己和一家人不能登记,请找另一位单元长或窗口' })
    const role = decidingPost(actor, { deciders, asked: [] })
    const recordedBy = { personId: actor.personId, name: actor.name, role }
    const mandate = await giveMandate(ctx, { principal, agent, home, until }, { how, recordedBy })
    return mandateView(mandate, [], ctx.clock.now())
  })
