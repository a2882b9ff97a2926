import { reportView, transferInput } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { change } from '../lifecycle/change'
import { receiver } from './give'

/** The holder, or a lead above, gives a report to somebody else; first unit and due time stay (DOMAIN §4). */
export const transfer = action
  .allow('report.handle', 'to')
  .input(transferInput)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    change(ctx, input, report => ({
      type: 'transfer',
      ...receiver(report, ctx.named, ctx.clock.now()),
      note: input.reason,
    })),
  )
