import { rosterEntries, type RosterEntry } from '../people/collections'

/** As many as the database gives in one answer, less the one that tells of more (PLATFORM §3.5). */
const pageSize = 999

/** All entries at or below these nodes, home by home. A trip for each 999. */
export async function entriesBelow(tops: string[]): Promise<RosterEntry[]> {
  const found: RosterEntry[] = []
  for (const top of tops) {
    let cursor: string | undefined
    do {
      // After `-` comes `.`: the range holds the node and all below it.
      const page = await rosterEntries.page(
        'byHome',
        {},
        { before: `${top}.`, limit: pageSize, ...(cursor ? { cursor } : { from: top }) },
      )
      found.push(...page.items.filter(({ home }) => home === top || home.startsWith(`${top}-`)))
      cursor = page.next ?? undefined
    } while (cursor)
  }
  return found
}
