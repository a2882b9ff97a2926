/** A notice as it is named from outside, by those who write and look at notices. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../_platform/call/context'
import { idByKey } from '../../_platform/data/calls'
import type { Target } from '../../_platform/data/change'
import { notices, type Notice } from '../collections'
import { mayManage } from './who'

interface Named {
  id: Id<'notice'>
}

/** For whoever writes or looks at notices there. */
export const managedNotice: Target<Notice, Named, 'id', false> = {
  collection: notices,
  id: ({ id }) => id,
  may: (notice, { actor }) => mayManage(actor, notice),
  field: 'id',
  together: false,
}

/** A new one, or one of theirs. */
export const savedNotice: Target<Notice, { id?: Id<'notice'> | undefined }, 'id', false> = {
  collection: notices,
  id: ({ id }, ctx) => id ?? idByKey('n', ctx),
  may: (notice, { actor }) => mayManage(actor, notice),
  field: 'id',
  // One that is named and is not there, the decision refuses.
  begins: (_ctx, { id }) => (id === undefined ? 'byKey' : 'ifAbsent'),
  together: false,
}

/** The same to read it. @throws notFound */
export async function managedById(id: Id<'notice'>, { actor }: PersonContext): Promise<Notice> {
  const notice = await notices.find(id)
  if (!notice || !mayManage(actor, notice)) throw fail('notFound')
  return notice
}
