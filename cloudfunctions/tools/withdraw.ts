import { fail } from '@shared/errors'
import { loanView, stepInput } from '@shared/tools/contract'
import { action } from '../_platform/call/action'
import { loanAfter } from './loan'
import { ownLoan } from './theLoan'
import { loanViewFor } from './view'

/** The asker does not need it any more. @throws notFound when it is not theirs, notNow, conflict */
export const withdraw = action
  .allow('tool.borrow')
  .input(stepInput)
  .of(ownLoan)
  .output(loanView)
  .mutation(async ({ ctx }) => {
    const { actor } = ctx
    const loan = await ctx.change(({ before, at }) => {
      if (!before) throw fail('notFound')
      return loanAfter(before, 'withdraw', actor, at)
    })
    return loanViewFor(actor)(loan)
  })
