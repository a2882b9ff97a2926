import { reportView } from '@shared/reports/contract'
import { appealInput } from '@shared/reports/handling'
import { action } from '../../_platform/call/action'
import { changed, ownReport } from '../lifecycle/change'
import { deciderOfAppeal } from './decider'

/** The reporter does not accept that it was declined; the next level above whoever declined it answers (DOMAIN §4). */
export const appeal = action
  .allow('report.own')
  .input(appealInput)
  .of(ownReport)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, async report => ({
      type: 'appeal',
      to: await deciderOfAppeal(report, ctx.clock.now()),
      note: input.reason,
    })),
  )
