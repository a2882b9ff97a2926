import { assignInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { changed, theReport } from '../lifecycle/change'
import { receiver } from './give'

/** Whoever decides over a report that came back gives it to somebody: the duty desk, or the parent (DOMAIN §4). */
export const assign = action
  .allow('report.handle')
  .input(assignInput)
  .of(theReport)
  .ids({ to: ofPerson(person => person) })
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, (report, { to }) => ({
      type: 'assign',
      ...receiver(report, to, ctx.clock.now()),
      note: input.reason,
    })),
  )
