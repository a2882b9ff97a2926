import { myShareInput, myShareOutput } from '@shared/festival/day/fruit'
import { action } from '../../../_platform/call/action'
import { numberAt } from '../../editions/newest'
import { asApplicant, bound, principal } from '../../signUp/household'
import { fruitOfHome } from './fruitOf'

/** What the caller's household gets, whether it has it, and whether it is brought. Three trips at once. @throws notBound without a home */
export const myShare = action
  .allow('festival.join')
  .input(myShareInput)
  .ids({ for: principal })
  .output(myShareOutput)
  .query(async ({ input, ctx }) => {
    const { home } = bound(input.for === undefined ? asApplicant(ctx) : (ctx.found.for ?? null))
    const edition = numberAt(ctx.clock.now())
    return { edition, ...(await fruitOfHome(edition, home)) }
  })
