/** A person whose homes changed: what hangs on it changes with it, in the same transaction. */
import { GridDraft } from '../../grid/regrid/draft'
import { homesAt, people, withoutOldPosts, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Transaction } from '../../_platform/data/transaction'
import { lapseConsents } from '../children/lapseConsents'
import { leaseDueAt } from './lease'

interface Options {
  /** Whether whoever writes has just reminded of the leases that end soon. */
  reminded?: boolean
}

/** Writes a person after a change of their homes, with all that hangs on it. */
export async function saveResident(
  transaction: Transaction,
  before: Person | null,
  changed: Person,
  at: Time,
  options?: Options,
): Promise<void> {
  const after = await withNewHomes(transaction, before, changed, at, options)
  await (before ? transaction.save(people, before, after) : transaction.insert(people, after))
}

/**
 * The person as they are to be written after a change of their homes. The time of the next look at their leases follows; where they hold
 * posts or stand in, the grid learns of their homes; and what they consented to as a guardian of a home that they lost lapses.
 */
export async function withNewHomes(
  transaction: Transaction,
  before: Person | null,
  changed: Person,
  at: Time,
  { reminded = false }: Options = {},
): Promise<Person> {
  const posts = withoutOldPosts(changed.posts, at)
  const after = { ...changed, posts, leaseDueAt: leaseDueAt(changed, at, reminded) }
  const grid = new GridDraft(transaction, at)
  await grid.tellHomes(after)
  await grid.write()
  if (before) await lapseConsents(transaction, before, lostHomes(before, after, at), at)
  return after
}

/** The homes to which somebody was bound before a change and is no longer. */
function lostHomes(before: Person, after: Person, at: Time): string[] {
  const left = new Set(homesAt(after, at).map(p => p.node))
  return homesAt(before, at).flatMap(({ node }) => (left.has(node) ? [] : [node]))
}
