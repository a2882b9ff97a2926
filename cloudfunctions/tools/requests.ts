import { scopesOf } from '@shared/permissions'
import { loansInput, loansOutput } from '@shared/tools/contract'
import { isOpenLoan, loanStates } from '@shared/tools/flow'
import { action } from '../_platform/call/action'
import { viewsOf } from '../_platform/setAside/each'
import { loans } from './collections'
import { isOwnLoan } from './theLoan'
import { loanViewFor } from './view'

/** What waits at the desk and what is out, by day; without the own household's. One trip. */
export const requests = action
  .allow('tool.lend')
  .input(loansInput)
  .output(loansOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const ladder = scopesOf(actor, 'tool.lend').flatMap(({ node }) => node ?? [])
    const { items, next } = await loans.page('byDesk', { ladder, state: loanStates.filter(isOpenLoan) }, input)
    const others = items.filter(loan => !isOwnLoan(actor, loan))
    return { items: viewsOf(loans, others, loanViewFor(actor)), next }
  })
