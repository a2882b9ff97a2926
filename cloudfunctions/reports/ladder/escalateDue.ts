import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { writeDecision } from '../../_platform/data/change'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds, type Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { advance } from '../lifecycle/advance'
import { theSystem } from '../lifecycle/events'
import { withRoom } from '../lifecycle/past'
import { carriedOver, climbOf, escalatesAt } from './climb'
import { nextStep } from './steps'

/** At one run; what is left waits for the next minute. */
const most = 100

/**
 * The steps of the ladder that have come (DOMAIN §4). For the timer; it reads what is due on its index, and nothing of what is only open. Late,
 * twice, or after an outage: what was missed comes in one write, and each step once, because the write says which have come.
 */
export const escalateDue = action
  .allow('system')
  .output(z.object({ escalated: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    // What comes at this very moment has come.
    const before = addSeconds(now, 0.001)
    const { done, left } = await sweepDue(reports, 'byEscalating', { before, limit: most }, report =>
      write(report, escalatedUntil(report, now)),
    )
    return { escalated: done, left }
  })

/** The report after all steps that have come, and on the lists of all weeks since. Pure. */
export function escalatedUntil(report: Report, now: Time): Report {
  let after = report
  for (let step = nextStep(after); step && step.at <= now; step = nextStep(after))
    after = advance(after, { type: 'escalate', ...climbOf(after, step) }, theSystem, now)
  return carriedOver(after, now)
}

/** What happened to it is a change like any other; that it stands on another list, or is looked at again later, is none. */
function write(before: Report, after: Report): Promise<boolean> {
  if (after.version > before.version) return writeDecision(reports, before, withRoom(after))
  return reports.save(before, { ...after, ...escalatesAt(after) })
}
