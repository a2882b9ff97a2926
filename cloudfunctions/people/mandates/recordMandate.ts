import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { mandateView as mandateOutput, recordMandateInput } from '@shared/people/contract'
import { may } from '@shared/permissions'
import { action, type PersonContext } from '../../_platform/call/action'
import { toPersonId } from '../../_platform/personId'
import { placeNodes } from '../../grid/places/placeNodes'
import { decidingPost, isOwn } from '../binding/deciders'
import { giveMandate } from './giveMandate'
import { mandateView } from './mandate'
import { mandateOf } from './theMandate'

/**
 * A lead of the place or the counter writes down a mandate that the principal gave before them. They are never the agent, nor
 * of the household.
 * @throws notFound for a home that is not theirs to answer for, forbidden, and what `giveMandate` throws
 */
export const recordMandate = action
  .allow('mandate.record')
  .input(recordMandateInput)
  .of(mandateOf(({ principal }: { principal: Id<'person'>; agent: Id<'person'> }) => toPersonId(principal)))
  .ids({ home: answeredFor, principal: toPersonId })
  .output(mandateOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    const { home, until, how } = input
    const mandate = await ctx.change(given => {
      const { home: deciders, principal } = given.found
      const agent = toPersonId(input.agent)
      if (agent === actor.personId || isOwn(actor, { personId: principal, home }))
        throw fail('forbidden', { message: '代办人自己和一家人不能登记，请找另一位单元长或窗口' })
      const role = decidingPost(actor, { deciders, asked: [] })
      const recordedBy = { personId: actor.personId, name: actor.name, role }
      return giveMandate(ctx, { principal, agent, home, until }, { how, recordedBy })(given)
    })
    return mandateView(mandate, [], ctx.clock.now())
  })

/** The codes above a home for which the caller answers. @throws notFound for any other */
async function answeredFor(home: Id<'place'>, { actor, clock }: PersonContext): Promise<string[]> {
  const above = [...(await placeNodes(home, clock.now())).keys()]
  if (!may(actor, 'mandate.record', { ladder: above })) throw fail('notFound')
  return above
}
