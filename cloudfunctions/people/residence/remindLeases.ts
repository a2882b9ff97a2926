import * as z from '@shared/z'
import { action } from '../../_platform/call/action'
import { homesAt, people, type Person } from '../../_platform/call/members'
import { sweepDue } from '../../_platform/setAside/each'
import { addSeconds, type Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { lapseConsents } from '../children/lapseConsents'
import { householdNotices } from './collections'
import { householdNotice } from './householdNotices'
import { leasesDue } from './lease'
import { saveResident } from './saveResident'

/** People at one run; whoever is left waits for the next minute. */
const most = 20

/**
 * Leases that end soon, and those that are over: the tenant and the unit's lead are told, each once, though the timer runs
 * twice or late, and whoever lived there lives in their next home (DOMAIN §3). For the timer.
 */
export const remindLeases = action
  .allow('system')
  .output(z.object({ told: z.int(), left: z.int() }))
  .mutation(async ({ ctx }) => {
    const now = ctx.clock.now()
    const due = { before: addSeconds(now, 1), limit: most, select: ['name'] }
    const { done, left } = await sweepDue(people, 'byLease', due, ({ _id }) => lookAt(_id, now))
    return { told: done, left }
  })

/** @returns how many notices were written */
async function lookAt(personId: string, now: Time): Promise<number> {
  return runTransaction(async transaction => {
    const before = await transaction.find(people, personId)
    if (!before?.leaseDueAt || before.leaseDueAt > now) return 0
    const { ending, over } = leasesDue(before, now)
    const notices = await Promise.all([
      ...ending.map(lease => householdNotice({ kind: 'leaseEnding', person: before, ...lease, at: now })),
      ...over.map(lease => householdNotice({ kind: 'leaseOver', person: before, ...lease, at: now })),
    ])
    let written = 0
    for (const notice of notices) {
      // Another lease of the same person brought us here: this end was told before.
      if (await transaction.find(householdNotices, notice._id)) continue
      await transaction.insert(householdNotices, notice)
      written += 1
    }
    await lapseConsents(
      transaction,
      before,
      over.map(lease => lease.home).filter(code => !isBoundTo(before, code, now)),
      now,
    )
    const home = homesAt(before, now)[0]?.node ?? null
    await saveResident(transaction, before, { ...before, home }, now, { reminded: true })
    return written
  })
}

const isBoundTo = (person: Person, home: string, at: Time) => homesAt(person, at).some(p => p.node === home)
