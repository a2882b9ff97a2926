import { reportView } from '@shared/reports/contract'
import { confirmExclusionInput } from '@shared/reports/rates'
import { action } from '../../_platform/call/action'
import { changed } from '../lifecycle/change'
import { exclusionDeed, theExclusion } from './theExclusion'

/**
 * The second person agrees that a report does not count in 三率: from now on it doesn't, and the list says who asked and who agreed (DOMAIN §4).
 * @throws forbidden for whoever asked, for their household, and for whoever has the report, whatever posts they hold
 */
export const confirmExclusion = action
  .allow('report.exclude')
  .input(confirmExclusionInput)
  .of(theExclusion)
  .output(reportView)
  .mutation(({ ctx }) =>
    changed(ctx, () => ({ type: 'confirmExclusion' }), [], exclusionDeed('confirmExclusion', ctx.actor)),
  )
