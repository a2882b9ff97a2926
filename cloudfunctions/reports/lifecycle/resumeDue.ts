import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { writeDecision } from '../../_platform/data/change'
import { sweepDue } from '../../_platform/setAside/each'
import { advance } from './advance'
import { theSystem } from './events'
import { reports } from '../collections'
import { withRoom } from './past'

/** At one run; what is left waits for the next minute. */
const most = 50

/** Ends the pauses whose last day has come (DOMAIN §4). For the timer; running twice is safe. */
export const resumeDue = action
  .allow('system')
  .output(z.object({ resumed: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(reports, 'byResuming', { before: now, limit: most }, report =>
      writeDecision(reports, report, withRoom(advance(report, { type: 'resume' }, theSystem, now))),
    )
    return { resumed: done, left }
  })
