import { loansInput, loansOutput } from '@shared/tools/contract'
import { action } from '../_platform/call/action'
import { viewsOf } from '../_platform/setAside/each'
import { loans } from './collections'
import { loanViewFor } from './view'

/** What the caller asked for and had, the newest first. One trip. */
export const mine = action
  .allow('tool.borrow')
  .input(loansInput)
  .output(loansOutput)
  .query(async ({ input, ctx: { actor } }) => {
    const { items, next } = await loans.page('byAsker', { 'asker.personId': actor.personId }, input)
    return { items: viewsOf(loans, items, loanViewFor(actor)), next }
  })
