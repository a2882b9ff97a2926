import { enterNumberInput, numberOutput } from '@shared/festival/draw'
import { action } from '../../_platform/call/action'
import { plannedSession } from '../editions/plan/theEdition'
import { enteredNumber } from './number'
import { numberView, step } from './steps'

/**
 * The number of the national draw that was named beforehand, once it is held. A mistake can be entered anew until a second person has confirmed it.
 * @throws notFound, notNow before that draw, before the list is published, or once it is confirmed
 */
export const enterNumber = action
  .allow('festival.check')
  .input(enterNumberInput)
  .of(plannedSession)
  .output(numberOutput)
  .mutation(async ({ input: { session, number }, ctx }) =>
    numberView(
      await step(ctx, 'enterNumber', session, (before, edition, at) => ({
        drawn: enteredNumber(before, edition, number, ctx.actor, at),
      })),
    ),
  )
