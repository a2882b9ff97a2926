/** Writing a person whose homes changed: what hangs on it changes with it, in the same transaction. */
import { GridDraft } from '../../grid/regrid/draft'
import { people, withoutOldPosts, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Transaction } from '../../_platform/data/transaction'
import { leaseDueAt } from './lease'

/**
 * Writes a person after a change of their homes. The time of the next look at their leases follows, and where they hold
 * posts or stand in, the grid learns of another home.
 * @param reminded whether whoever writes has just reminded of the leases that end soon
 */
export async function saveResident(
  transaction: Transaction,
  before: Person | null,
  changed: Person,
  at: Time,
  { reminded = false } = {},
): Promise<Person> {
  const posts = withoutOldPosts(changed.posts, at)
  const after = { ...changed, posts, leaseDueAt: leaseDueAt(changed, at, reminded) }
  await (before ? transaction.save(people, before, after) : transaction.insert(people, after))
  if (before && before.home !== after.home) {
    const grid = new GridDraft(transaction, at)
    await grid.tellHome(after._id)
    await grid.write()
  }
  return after
}
