/** The pass of the caller's household, or of somebody for whom they act. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../../_platform/call/context'
import type { Target } from '../../../_platform/data/change'
import { numberAt } from '../../editions/newest'
import { entries, type Entry } from '../../collections'
import { asApplicant, bound, entryIdOf, principal, speaksFor, type Applicant } from '../../signUp/household'
import { passes, type Pass } from '../collections'
import { passOf } from './pass'

interface Named {
  session?: Id<'festivalSession'> | undefined
  for?: Id<'person'> | undefined
}

const whoOf = (ctx: PersonContext, { for: whom }: Named) =>
  bound(whom === undefined ? asApplicant(ctx) : principal(whom, ctx, 'for', {}))

/**
 * Of a session that the household signed up for, or of this year's fruit. Whoever has none yet gets one.
 * @throws notBound, notFound for a session that it did not sign up for
 */
export const ownPass: Target<Pass, Named, never, false> = {
  collection: passes,
  async id(input, ctx) {
    const now = ctx.clock.now()
    const who = whoOf(ctx, input)
    if (input.session) await ownEntry(input.session, who)
    return (await passOf(input.session ?? String(numberAt(now)), who.home, now))._id
  },
  may: ({ home }, ctx, input) => home === whoOf(ctx, input).home,
  together: false,
}

/** What a household signed up for. @throws notFound where it did not, or others of the home decide */
export async function ownEntry(session: string, who: Applicant): Promise<Entry> {
  const entry = await entries.find(entryIdOf(session, who.home))
  if (!entry || !speaksFor(who, entry)) throw fail('notFound', { message: '您家没报这一场' })
  return entry
}

/** @throws notFound where the call changes what is not there */
export function there(before: Pass | null): Pass {
  if (!before) throw fail('notFound')
  return before
}
