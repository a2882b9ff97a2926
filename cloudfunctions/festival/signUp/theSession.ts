/** A session of 柿子节 as it is named from outside, and a household's sign-up for it. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../_platform/call/context'
import type { Target } from '../../_platform/data/change'
import { entries, type Entry } from '../collections'
import { asApplicant, entryIdOf, principal, speaksFor } from './household'
import { knownSession, type Known } from './enter/known'

const unknown = () => fail('notFound', { message: '没有这一场，请刷新看看' })

/** Of what was not announced nobody knows yet. */
const isPublic = (session: Known | null): session is Known => session !== null

/** The session as this instance knows it. @throws notFound */
export async function sessionToJoin(id: Id<'festivalSession'>, { calledAt }: PersonContext): Promise<Known> {
  const session = await knownSession(id, calledAt)
  if (!isPublic(session)) throw unknown()
  return session
}

interface Named {
  session: Id<'festivalSession'>
  for?: Id<'person'> | undefined
}

/** The household whose sign-up is meant; the caller's own, or that of somebody for whom they act. @throws notFound */
const householdOf = (ctx: PersonContext, { for: whom }: Named) =>
  whom === undefined ? asApplicant(ctx) : principal(whom, ctx, 'for', {})

/** The sign-up of the caller's household, or of that of their principal. What came after the version that was seen changes nothing of what is asked. */
export const householdsEntry: Target<Entry, Named, 'session', false> = {
  collection: entries,
  id: (input, ctx) => entryIdOf(input.session, householdOf(ctx, input)?.home ?? '-'),
  may(entry, ctx, input) {
    const who = householdOf(ctx, input)
    return who !== null && speaksFor(who, entry)
  },
  field: 'session',
  fits: () => true,
  together: false,
}
