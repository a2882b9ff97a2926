import { fail } from '@shared/errors'
import { loanView, stepInput } from '@shared/tools/contract'
import { action } from '../_platform/call/action'
import { dateOf, type Time } from '../_platform/time'
import { loans, type Loan } from './collections'
import { atDesk } from './desk'
import { loanAtDesk } from './theLoan'

/**
 * The desk gives the tool to whoever asked for this day. Only on the day itself: so no two loans of a tool can be handed out in the same
 * moment, and one that is still out from an earlier day is seen here.
 * @throws notFound, forbidden for their own household, notNow, conflict
 */
export const handOut = action
  .allow('tool.lend')
  .input(stepInput)
  .of(loanAtDesk)
  .output(loanView)
  .mutation(({ ctx }) => atDesk(ctx, 'handOut', { check: isHere }))

async function isHere({ tool, day }: Loan, at: Time): Promise<void> {
  if (day !== dateOf(at)) throw fail('notNow', { message: '不是今天借的，到那天再借出' })
  const out = await loans.page('byTool', { 'tool.id': tool.id, state: 'lent' }, { limit: 1 })
  if (out.items.some(other => other.day !== day)) throw fail('notNow', { message: '上一家还没还，请先收回' })
}
