/** The guardian who consented is of the home no longer: their consent ends with it, and another adult is asked anew (decisions/0019). */
import { nextBindingState } from '@shared/people/flow'
import { people, type Person } from '../../_platform/call/members'
import type { Transaction } from '../../_platform/data/transaction'
import { withOutbox } from '../../_platform/messages/outbox'
import { bySystem, personEntity, record } from '../../_platform/privacy/audit'
import { maskName } from '../../_platform/privacy/mask'
import type { Time } from '../../_platform/time'
import { bindings, type Binding } from '../binding/collections'
import { leaseDueAt } from '../residence/lease'
import { adultsOf } from './guardians'
import { tellGuardian, tellLapsed } from './tellChild'
import { withoutConsent } from './withoutConsent'

/** More children than live behind any door. */
const most = 50

/**
 * Ends the bindings of the children for whom this guardian consented, in the transaction that ends what made them a guardian. Where
 * another adult is bound to the home the request waits for their word; where none is, it is over. The timer tells them.
 * @param homes where they are bound no longer
 */
export async function lapseConsents(
  transaction: Transaction,
  guardian: Pick<Person, '_id'>,
  homes: readonly string[],
  at: Time,
): Promise<void> {
  if (homes.length === 0) return
  // Read beside the transaction, after it has begun: which of them still rest on this consent is asked within it.
  const { items } = await bindings.page('byGuardian', { 'consent.by.personId': guardian._id }, { limit: most })
  for (const { _id, home } of items.filter(request => homes.includes(request.home))) {
    const before = await transaction.find(bindings, _id)
    if (before?.consent?.by.personId !== guardian._id || !nextBindingState(before.state, 'lapseConsent')) continue
    const adults = await adultsOf(home, before.personId, at)
    const others = adults.flatMap(({ _id: id }) => (id === guardian._id ? [] : [id]))
    await transaction.save(bindings, before, lapsed(before, others, at))
    const child = await transaction.find(people, before.personId)
    if (child) {
      const after = withoutConsent(child, home, at)
      await transaction.save(people, child, { ...after, leaseDueAt: leaseDueAt(after, at) })
    }
    const subject = before.personId
    const what = { of: 'child', home, reason: '同意的家长不再住这户' }
    await record(transaction, { entity: personEntity(subject), action: 'endConsent', by: bySystem, subject, what }, at)
  }
}

/** The request after its consent lapsed. @param others the adults who can consent now */
function lapsed({ consent: _gone, ...before }: Binding, others: string[], at: Time): Binding {
  const event = others.length > 0 ? 'lapseConsent' : 'withdrawConsent'
  const state = nextBindingState(before.state, event) ?? before.state
  const after: Binding = {
    ...before,
    version: before.version + 1,
    state,
    decidedBy: null,
    decidedAt: null,
    reason: null,
  }
  const waiting: Binding =
    others.length > 0
      ? { ...after, at, adultsTold: others.length }
      : { ...after, name: maskName(before.name), decidedAt: at }
  return withOutbox(waiting, [...others.map(to => tellGuardian(waiting, to)), tellLapsed(waiting, at)], at)
}
