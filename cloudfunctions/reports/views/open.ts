import { may } from '@shared/permissions'
import { openInput, openOutput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { reports } from '../collections'
import { visibleReport } from '../lifecycle/access'
import { thingOf } from '../lifecycle/parties'

/**
 * Somebody who works on a report has opened it: from then on it is new to nobody (UI §2). No step of the report: its version and its timeline
 * stay, so that nobody decides on an old one because of it. Whoever only reported it, or reads it for another reason, opens nothing.
 */
export const open = action
  .allow('report.handle')
  .input(openInput)
  .ids({ id: visibleReport })
  .output(openOutput)
  .mutation(async ({ ctx }) => {
    const report = ctx.found.id
    const { ownerId: _mine, ...asStaff } = thingOf(report)
    if (report.openedAt === undefined && may(ctx.actor, 'report.handle', asStaff))
      await reports.updateIf(report._id, { version: report.version }, { openedAt: ctx.clock.now() })
    return { opened: true }
  })
