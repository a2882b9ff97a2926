/** The caller's own document, for what they change of where they live. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../_platform/call/context'
import { people, type Person } from '../../_platform/call/members'
import type { Target } from '../../_platform/data/change'

export const ownPerson: Target<Person, object, never, true> = {
  collection: people,
  id: (_input, { actor }) => actor.personId,
  may: () => true,
  together: true,
}

/** A home to which the caller is bound now. @throws notFound for any other */
export function ownHome(code: Id<'place'>, { actor }: PersonContext): string {
  if (!actor.posts.some(p => p.role === 'resident' && p.node === code)) throw fail('notFound')
  return code
}

/** A home to which the caller is bound, or ever was. @throws notFound for any other */
export async function everOwnHome(code: Id<'place'>, { actor }: PersonContext): Promise<string> {
  if (actor.posts.some(p => p.role === 'resident' && p.node === code)) return code
  // What is over is no post of the caller any more: only their document tells of it.
  const person = await people.find(actor.personId, { select: ['posts'] })
  if (!person?.posts.some(p => p.role === 'resident' && p.node === code)) throw fail('notFound')
  return code
}
