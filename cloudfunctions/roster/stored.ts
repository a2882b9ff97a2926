import { isBelow } from '@shared/grid/code'
import { everyPage } from '../_platform/data/everyPage'
import { rosterEntries, type RosterEntry } from '../people/binding/collections'

/** As many as the database gives in one answer, less the one that tells of more (PLATFORM §3.5). */
const pageSize = 999

/** All entries at or below these nodes, home by home. A trip for each 999. */
export async function entriesBelow(tops: string[]): Promise<RosterEntry[]> {
  const found: RosterEntry[] = []
  for (const top of tops) {
    const entries = await everyPage(cursor =>
      // After `-` comes `.`: the range holds the node and all below it.
      rosterEntries.page(
        'byHome',
        {},
        { before: `${top}.`, limit: pageSize, ...(cursor ? { cursor } : { from: top }) },
      ),
    )
    found.push(...entries.filter(({ home }) => isBelow(home, top)))
  }
  return found
}
