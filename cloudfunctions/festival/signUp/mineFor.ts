import { mineForInput, mineOutput } from '@shared/festival/signUp'
import { action } from '../../_platform/call/action'
import { principal } from './household'
import { signUpsOf } from './signUpsOf'

/** What the household of somebody signed up for, for whom the caller acts. Two trips beyond reading both. @throws notFound */
export const mineFor = action
  .allow('festival.join')
  .input(mineForInput)
  .ids({ for: principal })
  .output(mineOutput)
  .query(({ ctx }) => signUpsOf(ctx.found.for, ctx))
