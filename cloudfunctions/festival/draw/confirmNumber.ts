import { confirmNumberInput, numberOutput } from '@shared/festival/draw'
import { action } from '../../_platform/call/action'
import { plannedSession } from '../editions/plan/theEdition'
import { confirmedNumber } from './number'
import { numberView, step } from './steps'

/**
 * A second person reads the number for themselves: from then on nobody changes it.
 * @throws notFound, notNow, forbidden for whoever entered it and their household, invalid for another number
 */
export const confirmNumber = action
  .allow('festival.check')
  .input(confirmNumberInput)
  .of(plannedSession)
  .output(numberOutput)
  .mutation(async ({ input: { session, number }, ctx }) =>
    numberView(
      await step(ctx, 'confirmNumber', session, (before, edition, at) => ({
        drawn: confirmedNumber(before, edition, number, ctx.actor, at),
      })),
    ),
  )
