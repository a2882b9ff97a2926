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
    const open = { ladder, state: loanStates.filter(isOpenLoan) }
    const { items, next } = await loans.page('byDesk', open, { ...input, only: loan => !isOwnLoan(actor, loan) })
    return { items: viewsOf(loans, items, loanViewFor(actor)), next }
  })
