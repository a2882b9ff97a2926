/** A scan as it comes in: whose code it is, how they stand, and what is counted. All of it changes as one. */
import { fail } from '@shared/errors'
import type { CheckedIn as CheckInAnswer } from '@shared/festival/day/gate'
import type { PersonContext } from '../../../_platform/call/context'
import { idByKey } from '../../../_platform/data/calls'
import type { Decide, Target } from '../../../_platform/data/change'
import type { Transaction } from '../../../_platform/data/transaction'
import type { Time } from '../../../_platform/time'
import { nodes } from '../../../grid/collections'
import { entries, sessions, type Entry } from '../../collections'
import { entryIdOf } from '../../signUp/household'
import { admitted, aheadBy, correctedTime } from './admit'
import { scans, type Pass, type Scan } from '../collections'
import { dayIn, saveDay, withCounted } from '../day/day'
import { familyOf } from '../family'
import { shownPass } from '../pass/shownPass'

export interface Scanning {
  code: string
  session?: string | undefined
  at?: Time | undefined
  clock?: Time | undefined
  size?: number | undefined
  proxy?: string | undefined
  sure?: boolean | undefined
}

/** The scan that the call's own key names. */
export const newScan: Target<Scan, Scanning, never, true> = {
  collection: scans,
  id: (_input, ctx) => idByKey('scan-', ctx),
  may: ({ by }, { actor }) => by.personId === actor.personId,
  begins: 'byKey',
  together: true,
}

/** The code's pass, which must be one of a session. @throws as `shownPass` does */
async function sessionsPass(code: string, session: string | undefined): Promise<Pass> {
  const pass = await shownPass(code, session ?? null)
  if (pass.scope.includes('-')) return pass
  throw fail('invalid', { fields: { code: '这是领果子的码，签到请打开这一场的签到码' } })
}

/** In a rush the places say it first, and the sign-up a minute later: who has places is read there. */
async function holds(transaction: Transaction, { state, session, home }: Entry): Promise<boolean> {
  if (state !== 'entered' && state !== 'waiting') return false
  return (await transaction.find(sessions, session))?.winners[home] !== undefined
}

/** The way a person would say where it is. */
const placeOf = async ({ place, home }: Entry): Promise<string> =>
  place || ((await nodes.find(home, { select: ['fullName'] }))?.fullName ?? home)

/**
 * What comes of a scan: the entry, the day's count and the scan itself, as one.
 * @throws invalid for a code that is refused, notNow for whoever has no place
 */
export const scannedBy =
  (
    actor: Pick<PersonContext['actor'], 'personId' | 'name'>,
    input: Scanning,
    offline: boolean,
  ): Decide<Scan, unknown, true> =>
  async ({ id, at: now, transaction }) => {
    const pass = await sessionsPass(input.code, input.session)
    const entry = await transaction.find(entries, entryIdOf(pass.scope, pass.home))
    if (!entry) throw fail('notNow', { message: '这家没报这一场' })
    const day = await dayIn(transaction, entry.edition, now)
    const by = { personId: actor.personId, name: actor.name }
    const { state, partySize, checkedIn, session } = entry
    const releasedAt = day.sessions[session]?.releasedAt ?? null
    const at = correctedTime(input.at, input.clock, now)
    const came = admitted(
      { state, partySize, checkedIn, holds: await holds(transaction, entry), releasedAt },
      { at, by, size: input.size ?? null, offline, sure: input.sure ?? false },
      now,
    )
    if (came.checkedIn) {
      const after = { ...entry, state: 'checkedIn' as const, checkedIn: came.checkedIn, version: entry.version + 1 }
      await transaction.save(entries, entry, after)
      const counted = withCounted(day, session, each => ({
        checkedIn: each.checkedIn + came.people,
        households: each.households + came.households,
      }))
      await saveDay(transaction, day, counted)
    }
    const after: Scan = {
      _id: id,
      version: 1,
      session,
      edition: entry.edition,
      entry: entry._id,
      place: await placeOf(entry),
      family: familyOf((entry.for ?? entry.by).name),
      spoken: pass.spoken,
      size: came.checkedIn?.size ?? checkedIn?.size ?? partySize,
      roles: entry.roles,
      proxy: input.proxy ?? pass.proxy?.name ?? null,
      result: came.result,
      conflict: came.result !== 'first',
      at,
      clockOff: Math.round(aheadBy(input.clock, now) / 1000),
      receivedAt: now,
      by,
      offline,
      other: came.other,
    }
    return { after }
  }

/** What whoever holds the scanner is told. */
export function scanView({
  result,
  at,
  session,
  family,
  place,
  size,
  roles,
  spoken,
  proxy,
  other,
}: Scan): CheckInAnswer {
  const first = result === 'again' && other ? other.at : at
  return {
    result,
    at: first,
    session,
    family,
    place,
    size,
    roles,
    spoken,
    proxy,
    other: other && { at: other.at, by: other.by.name },
  }
}
