import { reportView } from '@shared/reports/contract'
import { householdOf } from '@shared/permissions'
import { excludeInput } from '@shared/reports/rates'
import { marksOf } from '@shared/reports/reach'
import { action } from '../../_platform/call/action'
import { changed } from '../lifecycle/change'
import { secondFor } from './exclusion'
import { exclusionDeed, theExclusion } from './theExclusion'

/**
 * Asks that a report does not count in 三率, with the reason, which everybody reads who may read the report. It counts until a second person
 * agrees (DOMAIN §4).
 * @throws notNow when it was asked for already, or the report counts nowhere
 */
export const exclude = action
  .allow('report.exclude')
  .input(excludeInput)
  .of(theExclusion)
  .output(reportView)
  .mutation(({ input, ctx }) => {
    const marks = marksOf(householdOf(ctx.actor))
    const asked = (report: Parameters<typeof secondFor>[0]) =>
      ({ type: 'exclude', note: input.reason, marks, to: secondFor(report, ctx.actor.personId) }) as const
    return changed(ctx, asked, [], exclusionDeed('exclude', ctx.actor))
  })
