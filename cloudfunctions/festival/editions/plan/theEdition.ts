/** An edition and a session as they are named from outside, by those who plan. */
import { fail } from '@shared/errors'
import { isAnnounced } from '@shared/festival/flow'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../../_platform/call/context'
import type { Target } from '../../../_platform/data/change'
import type { Transaction } from '../../../_platform/data/transaction'
import { editions, sessions, type Edition, type Session } from '../../collections'
import { editionIdOf, numberOf, sessionIdOf } from './written'

const mayPlan = (_document: unknown, { actor }: PersonContext) =>
  may(actor, 'festival.plan', {}) || may(actor, 'festival.check', {})

/** One that there is: whoever plans, or looks at it. */
export const theEdition: Target<Edition, { edition: number }, never, true> = {
  collection: editions,
  id: ({ edition }) => editionIdOf(edition),
  may: mayPlan,
  together: true,
}

/** The one of a year: there is at most one, and whoever plans it first begins it. */
export const editionOfYear: Target<Edition, { year: number }, never, false> = {
  collection: editions,
  id: ({ year }) => editionIdOf(numberOf(year)),
  may: mayPlan,
  begins: 'ifAbsent',
  together: false,
}

/** A session that was announced. */
export const plannedSession: Target<Session, { session: Id<'festivalSession'> }, 'session', true> = {
  collection: sessions,
  id: ({ session }) => session,
  may: mayPlan,
  field: 'session',
  together: true,
}

/** The edition of a session and all of its sessions, to change them with it. @throws notFound */
export async function wholeOf(
  transaction: Transaction,
  number: number,
): Promise<{ edition: Edition; sessions: Session[] }> {
  const edition = await transaction.find(editions, editionIdOf(number))
  if (!edition || !isAnnounced(edition.state)) throw fail('notFound')
  const found: Session[] = []
  for (const { index } of edition.sessions) {
    const session = await transaction.find(sessions, sessionIdOf(number, index))
    if (session) found.push(session)
  }
  return { edition, sessions: found }
}

/** The same with one of them as it is after the change. */
export const withSession = (all: readonly Session[], after: Session): Session[] =>
  all.map(session => (session._id === after._id ? after : session))
