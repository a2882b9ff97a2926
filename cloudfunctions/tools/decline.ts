import { declineInput, loanView } from '@shared/tools/contract'
import { action } from '../_platform/call/action'
import { atDesk } from './desk'
import { loanAtDesk } from './theLoan'

/** The desk cannot lend it; the asker reads why, and somebody else can ask for that day. @throws notFound, forbidden, notNow, conflict */
export const decline = action
  .allow('tool.lend')
  .input(declineInput)
  .of(loanAtDesk)
  .output(loanView)
  .mutation(({ input, ctx }) => atDesk(ctx, 'decline', { reason: input.reason }))
