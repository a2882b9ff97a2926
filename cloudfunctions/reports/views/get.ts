import { getInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { followedReport } from '../lifecycle/access'
import { view } from './view'

/** One report, whole, for whoever may read it: who holds it, until when, and everything that has happened. */
export const get = action
  .allow('report.read')
  .input(getInput)
  .ids({ id: followedReport })
  .output(reportView)
  .query(({ ctx }) => view(ctx.found.id, ctx.actor, ctx.clock.now()))
