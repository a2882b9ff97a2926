import { isStaffRole } from '@shared/permissions'
import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { homesAt, people } from '../../_platform/call/members'
import { writeDecision } from '../../_platform/data/change'
import { isPseudonym } from '../../_platform/personId'
import { sweepDue } from '../../_platform/setAside/each'
import type { Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { advance } from '../lifecycle/advance'
import { theSystem } from '../lifecycle/events'
import { withRoom } from '../lifecycle/past'
import { isDrawn } from './sample'

/** At one run; what is left waits for the next minute. */
const most = 50

/**
 * Closes what nobody rated in time: "not rated", never "satisfied"; some of it is drawn to be asked after by phone (DOMAIN §4). For the timer; running
 * twice is safe. One trip more for each that is drawn.
 */
export const closeUnrated = action
  .allow('system')
  .output(z.object({ closed: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const { done, left } = await sweepDue(reports, 'byClosing', { before: now, limit: most }, async report => {
      const keepOut = isDrawn(report) ? await handledIt(report, now) : undefined
      const closed = advance(report, { type: 'close', ...(keepOut ? { keepOut } : {}) }, theSystem, now)
      return writeDecision(reports, report, withRoom(closed))
    })
    return { closed: done, left }
  })

/** Everybody who had to do with it for the community, with their homes: none of them asks how it came out. */
async function handledIt(report: Report, now: Time): Promise<string[]> {
  const { firstUnit, holder, supervisors, copies, timeline } = report
  const named = [firstUnit, holder, ...supervisors, ...copies].flatMap(who => who?.personId ?? [])
  const acted = timeline.flatMap(({ by, to }) => [
    ...(by.role && isStaffRole(by.role) ? [by.personId] : []),
    ...(to?.personId ? [to.personId] : []),
  ])
  const ids = [...new Set([...named, ...acted])].filter(id => !isPseudonym(id))
  const known = await people.findMany(ids)
  return [...ids, ...known.flatMap(person => homesAt(person, now).map(({ node }) => node))]
}
