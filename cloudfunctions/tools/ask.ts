import { fail } from '@shared/errors'
import { askInput, loanView } from '@shared/tools/contract'
import { action } from '../_platform/call/action'
import { codesOf, placeNodes } from '../grid/places/placeNodes'
import { askedOf } from '../people/binding/deciders'
import { askedLoan } from './loan'
import { knownTool, loanOfDay } from './theLoan'
import { loanViewFor } from './view'

/**
 * A resident asks for a tool for a day: whoever is first has it. The unit's lead is told, without one the clerk.
 * @throws notBound without a home, invalid for a day or a tool that cannot be, notNow when somebody else has it
 */
export const ask = action
  .allow('tool.borrow')
  .input(askInput)
  .of(loanOfDay)
  .ids({ tool: knownTool })
  .output(loanView)
  .mutation(async ({ input, ctx }) => {
    const { actor } = ctx
    if (actor.home === null) throw fail('notBound')
    const nodes = await placeNodes(actor.home, ctx.calledAt)
    const [home, ...above] = [...nodes.values()]
    if (!home) throw fail('notBound')
    const asked = askedOf(home._id, actor.personId, nodes, ctx.calledAt)
    const asking = { actor, home: { code: home._id, name: home.fullName }, ladder: codesOf(above), asked }
    const loan = await ctx.change(({ before, found, at }) =>
      askedLoan(before, { ...asking, tool: found.tool, day: input.day, at }),
    )
    // The same call sent again after the loan was over, and somebody else's.
    if (loan.asker.personId !== actor.personId) throw fail('conflict')
    return loanViewFor(actor)(loan)
  })
