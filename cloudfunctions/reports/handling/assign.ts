import { assignInput, reportView } from '@shared/reports/contract'
import { action } from '../../_platform/call/action'
import { change } from '../lifecycle/change'
import { receiver } from './give'

/** Whoever decides over a report that came back gives it to somebody: the duty desk, or the parent (DOMAIN §4). */
export const assign = action
  .allow('report.handle', 'to')
  .input(assignInput)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    change(ctx, input, report => ({
      type: 'assign',
      ...receiver(report, ctx.named, ctx.clock.now()),
      note: input.reason,
    })),
  )
