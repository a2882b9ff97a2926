import { fail } from '@shared/errors'
import { reportView } from '@shared/reports/contract'
import { approveSuspensionInput } from '@shared/reports/handling'
import { action } from '../../_platform/call/action'
import { dateOf } from '../../_platform/time'
import { changed, theReport } from '../lifecycle/change'

/**
 * Whoever stands above answers the holder who asked for a pause: it waits from now on, or it does not, and its clock ran all the while (DOMAIN §4).
 * @throws notNow for a yes to a day that has come meanwhile
 */
export const approveSuspension = action
  .allow('report.handle')
  .input(approveSuspensionInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input: { approved, note }, ctx }) =>
    changed(ctx, ({ pause }) => {
      if (approved && pause && pause.until <= dateOf(ctx.clock.now()))
        throw fail('notNow', { message: '想放到的那天已经到了，请经办人重新提' })
      return { type: 'approveSuspension', approved, note }
    }),
  )
