import { reportView, transferInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { changed, theReport } from '../lifecycle/change'
import { receiver } from './give'

/** The holder, or a lead above, gives a report to somebody else; first unit and due time stay (DOMAIN §4). */
export const transfer = action
  .allow('report.handle')
  .input(transferInput)
  .of(theReport)
  .ids({ to: ofPerson(person => person) })
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, (report, { to }) => ({
      type: 'transfer',
      ...receiver(report, to, ctx.clock.now()),
      note: input.reason,
    })),
  )
