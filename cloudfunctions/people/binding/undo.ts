/** A binding that the roster made, and that whoever leads there does not believe. */
import type { Actor } from '@shared/permissions'
import { auditActor, personEntity, record } from '../../_platform/privacy/audit'
import { people } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Transaction } from '../../_platform/data/transaction'
import { rosterEntries, type Binding } from './collections'
import { movedOut } from '../residence/endBinding'
import { saveResident } from '../residence/saveResident'

/** Was it approved, and by no person? */
export const isByRoster = ({ state, decidedBy }: Binding) =>
  state === 'approved' && decidedBy !== null && decidedBy.role === null

/** Ends it now, within the change that declines it, and frees the entry for whom it was meant. */
export async function undo(transaction: Transaction, request: Binding, actor: Actor, at: Time): Promise<void> {
  const { personId: subject, home, rosterEntry } = request
  const person = await transaction.find(people, subject)
  if (person) await saveResident(transaction, person, movedOut(person, home, at), at)
  const entry = rosterEntry === undefined ? null : await transaction.find(rosterEntries, rosterEntry)
  if (entry?.claimedBy === subject) {
    await transaction.save(rosterEntries, entry, { ...entry, claimedBy: null, version: entry.version + 1 })
  }
  const deed = { entity: personEntity(subject), action: 'endBinding' as const, by: auditActor(actor), subject }
  await record(transaction, { ...deed, what: { home } }, at)
}
