import { reportView } from '@shared/reports/contract'
import { includeInput } from '@shared/reports/rates'
import { action } from '../../_platform/call/action'
import { changed } from '../lifecycle/change'
import { exclusionDeed, theExclusion } from './theExclusion'

/**
 * A report counts in 三率 after all: whoever asked takes it back, or somebody else says no, also later. One person is enough, for it makes
 * no figure better than it is.
 * @throws notNow when nobody asked for anything else
 */
export const include = action
  .allow('report.exclude')
  .input(includeInput)
  .of(theExclusion)
  .output(reportView)
  .mutation(({ input, ctx }) =>
    changed(ctx, () => ({ type: 'include', note: input.reason }), [], exclusionDeed('include', ctx.actor)),
  )
