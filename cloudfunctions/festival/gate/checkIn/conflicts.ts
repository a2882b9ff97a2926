import { conflictsInput, conflictsOutput } from '@shared/festival/day/gate'
import { action } from '../../../_platform/call/action'
import { viewsOf } from '../../../_platform/setAside/each'
import { scans, type Scan } from '../collections'
import { servedSession } from '../theSession'

/** Scans of a session that did not count, and those that took another's place; the newest first. Two trips. @throws notFound */
export const conflicts = action
  .allow('festival.serve')
  .input(conflictsInput)
  .ids({ session: servedSession })
  .output(conflictsOutput)
  .query(async ({ input: { session, ...page } }) => {
    const { items, next } = await scans.page('byConflict', { session, conflict: true }, page)
    return { items: viewsOf(scans, items, conflictView), next }
  })

const conflictView = ({ _id, result, family, place, at, by, offline, clockOff, other }: Scan) => ({
  id: _id,
  result,
  family,
  place,
  at,
  by: by.name,
  offline,
  clockOff,
  other: other && { at: other.at, by: other.by.name },
})
