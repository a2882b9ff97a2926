/** Somebody leaves a home, whether they move out or live in another one from now on. */
import type { Person } from '../../_platform/call/members'
import type { Decision, Given } from '../../_platform/data/change'
import { householdNotices, type HouseholdNotice } from './collections'
import { householdNotice } from './householdNotices'
import { withNewHomes } from './saveResident'

/** The person with all that hangs on their homes, and what the lead of the home that they left is told. */
export async function leftHome(
  { at, transaction }: Pick<Given<Person, unknown, true>, 'at' | 'transaction'>,
  before: Person,
  changed: Person,
  left: Pick<HouseholdNotice, 'kind'> & { home: string | null },
): Promise<Decision<Person>> {
  const { kind, home } = left
  const after = await withNewHomes(transaction, before, changed, at)
  if (home === null) return { after }
  const notice = await householdNotice({ kind, person: before, home, at })
  return { after, adds: [{ collection: householdNotices, document: notice }] }
}
