import { mineOutput } from '@shared/festival/signUp'
import { action } from '../../../_platform/call/action'
import { asApplicant } from '../household'
import { signUpsOf } from './signUpsOf'

/** What the caller's household signed up for. Two trips beyond reading the caller. */
export const mine = action
  .allow('festival.join')
  .output(mineOutput)
  .query(({ ctx }) => signUpsOf(asApplicant(ctx), ctx))
