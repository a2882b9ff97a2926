/** A 公示 and an objection to it, as they are named from outside (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../_platform/call/context'
import { idByKey } from '../../_platform/data/calls'
import type { Target } from '../../_platform/data/change'
import { notices, objections, type Notice, type Objection } from '../collections'
import { visibleNotice } from '../reading/visible'
import { mayManage } from '../writing/who'

/** A 公示 that they may read. @throws notFound, notNow when it takes no objections */
export async function displayToRead(id: Id<'notice'>, ctx: PersonContext): Promise<Notice> {
  const notice = await visibleNotice(id, ctx)
  if (!notice.display) throw fail('notNow', { message: '这条不是公示，不收意见' })
  return notice
}

/** A 公示 for those who answer. @throws notFound */
export async function displayToAnswer(id: Id<'notice'>, { actor }: PersonContext): Promise<Notice> {
  const notice = await notices.find(id)
  if (!notice?.display || !mayManage(actor, notice)) throw fail('notFound')
  return notice
}

/** One that the call itself begins. */
export const newObjection: Target<Objection, object, never, false> = {
  collection: objections,
  id: (_input, ctx) => idByKey('o', ctx),
  may: ({ by }, { actor }) => by.personId === actor.personId,
  begins: 'byKey',
  together: false,
}

/** One that waits for an answer: whether it is theirs to answer, its 公示 says. */
export const namedObjection: Target<Objection, { id: Id<'notice'>; objection: Id<'objection'> }, 'objection', false> = {
  collection: objections,
  id: ({ objection }) => objection,
  may: ({ notice }, _ctx, { id }) => notice === id,
  field: 'objection',
  together: false,
}
