/** A loan as the asker and the desk see it. */
import { may } from '@shared/permissions'
import type { LoanView } from '@shared/tools/contract'
import { loanEventsOf, type LoanParty } from '@shared/tools/flow'
import type { Member } from '../_platform/call/members'
import type { Loan } from './collections'
import { isOwnLoan } from './theLoan'

function partiesOf(loan: Loan, actor: Member): LoanParty[] {
  if (loan.asker.personId === actor.personId) return ['asker']
  return may(actor, 'tool.lend', { ladder: loan.ladder }) && !isOwnLoan(actor, loan) ? ['desk'] : []
}

export const loanViewFor =
  (actor: Member) =>
  (loan: Loan): LoanView => {
    const { _id, version, state, tool, day, asker, place, at, reason } = loan
    const allowed = loanEventsOf(state, partiesOf(loan, actor))
    return { id: _id, version, state, tool, day, asker: { name: asker.name, place }, at, reason, allowed }
  }
