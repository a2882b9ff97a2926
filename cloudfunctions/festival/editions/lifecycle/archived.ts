/** When an edition is over, and how it gets there. Pure. */
import { fail } from '@shared/errors'
import { nextEditionState } from '@shared/festival/flow'
import { festivalRules } from '@config/community/festival'
import { addDays, type Time } from '../../../_platform/time'
import type { Edition, Session } from '../../collections'
import { inHand, inKilograms } from '../../fruit/ledger/entry'
import type { Day } from '../../gate/collections'

/**
 * The edition once it stands in the chronicle: every session of it is over, and of its fruit is written down where it went, to the gram.
 * @param day null where nothing was ever weighed
 * @throws notNow with what is missing
 */
export function archivedEdition(
  before: Edition,
  sessions: readonly Pick<Session, 'state'>[],
  day: Day | null,
): Edition {
  const state = nextEditionState(before.state, 'archive')
  if (before.state === 'archived') throw fail('notNow', { message: '这一届已经收进历届了' })
  if (!state || sessions.some(each => each.state !== 'over'))
    throw fail('notNow', { message: '还有场次没结束，结束了再收' })
  const left = day ? inHand(day) : 0
  if (left > 0)
    throw fail('notNow', { message: `账上还有 ${inKilograms(left)}没写去处，先发完，或者在「分果」里把剩下的记一笔` })
  return { ...before, state }
}

/** By itself it is put there so long after its last session, when nothing is missing. */
export function isArchiveTime(sessions: readonly Pick<Session, 'plan'>[], now: Time): boolean {
  const last = sessions
    .map(({ plan }) => plan.endsAt)
    .sort()
    .at(-1)
  return last !== undefined && addDays(last, festivalRules.archiveDays) <= now
}
