import { isStaffRole, type Actor } from '@shared/permissions'
import { reportView } from '@shared/reports/contract'
import { standing } from '@shared/reports/flow'
import { decideAppealInput } from '@shared/reports/handling'
import type { Holder } from '@shared/grid/node'
import { action } from '../../_platform/call/action'
import type { Report } from '../collections'
import { changed, theReport } from '../lifecycle/change'

/**
 * Whoever stands above the one who declined answers the appeal (DOMAIN §4). Upheld: the resident was right; it is handled here, its clocks begin
 * anew, and whoever said so has it, to take it up or to give it to somebody. Not upheld: it stays declined for good.
 */
export const decideAppeal = action
  .allow('report.handle')
  .input(decideAppealInput)
  .of(theReport)
  .output(reportView)
  .mutation(({ input: { upheld, note }, ctx }) =>
    changed(ctx, report =>
      upheld
        ? { type: 'decideAppeal', upheld, to: takerOf(report, ctx.actor), note }
        : { type: 'decideAppeal', upheld, note },
    ),
  )

/** Whoever decides, in the post in which they do: the highest that they hold. */
function takerOf({ holder }: Report, { personId, name, posts }: Actor): Holder {
  if (holder?.personId === personId) return holder
  const [post] = posts
    .filter(({ role }) => isStaffRole(role))
    .sort((one, other) => standing[other.role] - standing[one.role])
  return { personId, name, role: post?.role ?? 'dispatcher' }
}
