import { fail } from '@shared/errors'
import { nextEntryState } from '@shared/festival/entryFlow'
import { addMinutes, type Time } from '../../../_platform/time'
import type { Entry } from '../../collections'

/** A sign-up after its household withdrew; null when it had. Its places are still to be given back. Pure. @throws notNow once they checked in */
export function withdrawn(before: Entry, at: Time): Entry | null {
  if (before.state === 'withdrawn') return null
  const state = nextEntryState(before.state, 'withdraw')
  if (!state) throw fail('notNow')
  return { ...before, state, offer: null, dueAt: addMinutes(at, 1) }
}
