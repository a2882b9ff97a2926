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

/** Closes what nobody rated in time: "not rated", never "satisfied" (DOMAIN §4). For the timer; running twice is safe. */
export const closeUnrated = action
  .allow('system')
  .output(z.object({ closed: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(reports, 'byClosing', { before: now, limit: most }, report =>
      writeDecision(reports, report, withRoom(advance(report, { type: 'close' }, theSystem, now))),
    )
    return { closed: done, left }
  })
