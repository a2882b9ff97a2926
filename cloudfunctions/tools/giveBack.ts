import { loanView, stepInput } from '@shared/tools/contract'
import { action } from '../_platform/call/action'
import { atDesk } from './desk'
import { loanAtDesk } from './theLoan'

/** The desk has the tool back, whenever that is. @throws notFound, forbidden for their own household, notNow, conflict */
export const giveBack = action
  .allow('tool.lend')
  .input(stepInput)
  .of(loanAtDesk)
  .output(loanView)
  .mutation(({ ctx }) => atDesk(ctx, 'giveBack'))
