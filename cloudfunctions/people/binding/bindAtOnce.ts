/** A binding that needs no person: the roster has them. */
import { personEntity, record } from '../../_platform/privacy/audit'
import { maskName } from '../../_platform/privacy/mask'
import { people } from '../../_platform/call/members'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell, type Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { claimEntry } from './claimEntry'
import { bindings, type Binding } from './collections'
import { boundPerson, tellDecided } from './decide'
import { endOf } from '../residence/lease'
import { rosterDecides } from './onRoster'
import { saveResident } from '../residence/saveResident'

/**
 * Binds the person, takes the entry and writes the request as approved, all or nothing; whoever was to decide is told.
 * @param before the request as it was read, null when there was none
 * @returns null when the entry went to somebody else meanwhile, or the request changed: then it is as if there was no roster
 */
export async function bindAtOnce(
  before: Binding | null,
  asking: Binding,
  entryId: string,
  at: Time,
): Promise<Binding | null> {
  return runTransaction(async transaction => {
    const current = await transaction.find(bindings, asking._id)
    const person = await transaction.find(people, asking.personId)
    const entry = current?.version === before?.version ? await claimEntry(transaction, entryId, asking, at) : null
    if (!entry) return null
    // The office's word on the lease counts, and of the messages nobody is asked any more.
    const bound = approvedBy(entry._id, { ...asking, leaseUntil: entry.leaseUntil, outbox: before?.outbox ?? [] }, at)
    const after = boundPerson(person, bound, bound.leaseUntil === null ? null : endOf(bound.leaseUntil), at)
    await (current ? transaction.save(bindings, current, bound) : transaction.insert(bindings, bound))
    await saveResident(transaction, person, after, at)
    const { personId: subject, home, relation } = bound
    const deed = { entity: personEntity(subject), action: 'bind' as const, by: rosterDecides, subject }
    await record(transaction, { ...deed, what: { home, relation } }, at)
    return bound
  })
}

function approvedBy(entryId: string, asking: Binding, at: Time): Binding {
  const decided = { state: 'approved' as const, decidedBy: rosterDecides, decidedAt: at, rosterEntry: entryId }
  const approved: Binding = { ...asking, ...decided }
  const told = asking.asked.map(to => tellMatched(approved, to.personId, at))
  return withOutbox(approved, [...told, tellDecided(approved, at)], at)
}

/** The lead did not decide; but they know the stairwell, and see at once when somebody is there who should not be. */
function tellMatched({ _id, name, place }: Binding, to: string, at: Time): Told {
  const title = '有人按花名册绑定了房屋'
  const note = '和花名册一致，已经通过。不是这家的人，请点开取消'
  return tell(to, 'bindingAsked', { title, who: maskName(name), place, note, at }, _id)
}
