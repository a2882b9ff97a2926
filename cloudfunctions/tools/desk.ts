/** What the steps of the desk share: one decision, and nobody decides for their own household. */
import { fail } from '@shared/errors'
import type { LoanView } from '@shared/tools/contract'
import type { PersonContext } from '../_platform/call/context'
import type { Decide } from '../_platform/data/change'
import type { Loan } from './collections'
import { loanAfter } from './loan'
import { isOwnLoan } from './theLoan'
import { loanViewFor } from './view'

type Deciding = PersonContext & { change(decide: Decide<Loan, object, false>): Promise<Loan> }

/** @throws forbidden for their own household, notNow, and whatever `check` throws */
export async function atDesk(
  ctx: Deciding,
  event: 'handOut' | 'decline' | 'giveBack',
  { reason, check }: { reason?: string; check?: (loan: Loan, at: string) => Promise<void> } = {},
): Promise<LoanView> {
  const { actor } = ctx
  const loan = await ctx.change(async ({ before, at }) => {
    if (!before) throw fail('notFound')
    if (isOwnLoan(actor, before)) throw fail('forbidden', { message: '自己家借的，要请别人来办' })
    await check?.(before, at)
    return loanAfter(before, event, actor, at, reason)
  })
  return loanViewFor(actor)(loan)
}
