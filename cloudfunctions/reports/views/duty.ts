import { dutyInput, dutyOutput } from '@shared/reports/contract'
import { isOpen } from '@shared/reports/flow'
import { limits } from '@config/community/limits'
import { workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { sayClock } from '../../_platform/sayDay'
import type { Time } from '../../_platform/time'
import { nodes } from '../../grid/collections'
import { deskAt, dutyOf, holderAnswering } from '../../grid/routing/duty'
import { addWorkingMinutes } from '../../grid/routing/workingTime'
import { communityCode } from '../../grid/places/community'
import type { Report } from '../collections'
import { followedReport } from '../lifecycle/access'

/** Whether whoever has a report works now, whom to call until then, and from when on its time counts. Three trips. */
export const duty = action
  .allow('report.read')
  .input(dutyInput)
  .ids({ id: followedReport })
  .output(dutyOutput)
  .query(async ({ ctx }) => {
    const report = ctx.found.id
    const now = ctx.clock.now()
    const { holder, ladder } = report
    const above = await nodes.findMany([...new Set([...ladder, communityCode])])
    return {
      ...dutyOf({
        answers: at => holder && holderAnswering(holder, above, at),
        named: holder,
        desk: deskAt(
          above.find(({ _id }) => _id === communityCode),
          now,
        ),
        now,
        calendar: workingCalendar,
      }),
      clock: clockOf(report, now),
    }
  })

/** A clock of working time that was started outside of it waits for the next shift. */
function clockOf({ state, level, submittedAt }: Report, now: Time) {
  if (!isOpen(state) || limits[level].clock === 'always') return null
  const from = addWorkingMinutes(submittedAt, 0, workingCalendar)
  return now < from ? { from, says: `下一个工作时段从${sayClock(from, now)} 开始计时` } : null
}
