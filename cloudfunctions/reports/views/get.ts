import { getInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { requireReport } from '../lifecycle/access'
import { view } from './view'

/** One report, whole, for whoever may read it: who holds it, until when, and everything that has happened. */
export const get = action
  .allow('report.read')
  .input(getInput)
  .output(reportView)
  .query(async ({ input, ctx }) => view(await requireReport(input.id, ctx.actor), ctx.actor, ctx.clock.now()))
