/** An entry of the board as it is named from outside. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { isStaffRole, type Actor } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import type { Target } from '../../_platform/data/change'
import type { Report } from '../collections'
import { visibleReport } from '../lifecycle/access'
import { isBoardable, mayShow } from './boardable'
import { boardEntries, type BoardEntry } from './collections'
import { looksAfter } from './entry'

interface Named {
  id: Id<'report'>
}

const byReport = { collection: boardEntries, id: ({ id }: Named) => id, field: 'id', together: false } as const

/** For whoever looks after the board of that part of the grid. */
export const entryOfStaff: Target<BoardEntry, Named, 'id', false> = {
  ...byReport,
  may: (entry, { actor }) => looksAfter(entry, actor),
}

/** For whoever reported it. */
export const ownEntry: Target<BoardEntry, Named, 'id', false> = {
  ...byReport,
  may: ({ reporter }, { actor }) => reporter.personId === actor.personId,
}

/** One that there need not be yet: whether the report may be shown, the decision asks. */
export const newEntry: Target<BoardEntry, Named, 'id', false> = { ...entryOfStaff, begins: 'ifAbsent' }

/** The report, for whoever may choose it. @throws notFound, notNow when it is none to be shown */
export async function boardableReport(id: Id<'report'>, ctx: PersonContext): Promise<Report> {
  const report = await visibleReport(id, ctx)
  if (!mayShow(report, ctx.actor)) throw fail('forbidden')
  if (!isBoardable(report)) throw fail('notNow', { message: '只有在公共地方办好了的事才能公示，而且不能牵出是谁' })
  return report
}

/** Whoever acts, as the entry keeps them. */
export const actingPerson = ({ personId, name, posts }: Actor): BoardEntry['proposedBy'] => ({
  personId,
  name,
  role: posts.find(({ role }) => isStaffRole(role))?.role ?? null,
})
