/** An entry of the roster belongs to whoever was bound by it, so that nobody else is. */
import type { Time } from '../../_platform/time'
import type { Transaction } from '../../_platform/data/transaction'
import { rosterEntries, type Binding, type RosterEntry } from './collections'
import { matchesEntry } from './onRoster'

/** Takes the entry within the change that binds the person. @returns null when it does not fit, or no longer */
export async function claimEntry(
  transaction: Transaction,
  entryId: string,
  request: Binding,
  at: Time,
): Promise<RosterEntry | null> {
  const entry = await transaction.find(rosterEntries, entryId)
  if (!entry || !matchesEntry(entry, request, at)) return null
  const claimed = { ...entry, claimedBy: request.personId, version: entry.version + 1 }
  if (entry.claimedBy !== request.personId) await transaction.save(rosterEntries, entry, claimed)
  return claimed
}
