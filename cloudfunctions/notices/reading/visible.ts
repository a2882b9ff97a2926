/** A notice for whoever may read it (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { isSensitive } from '@shared/notices/tags'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import type { Member } from '../../_platform/call/members'
import { isForReader } from '../audience/whom'
import { notices, type Notice } from '../collections'
import { mayManage } from '../writing/who'

/** It was published, whatever became of it since. */
const wasPublished = ({ publishedAt }: Notice) => publishedAt !== null

/** Those who see to it there that people read it; of whom it is for by what is nobody else's to know, those who may know that. */
const seesToIt = (actor: Member, { ladder, audience }: Notice) =>
  may(actor, 'notice.readers', { ladder }) && (!isSensitive(audience.tags) || may(actor, 'care.know', { ladder }))

/** Whom it is for; whoever writes or looks at notices there; and whoever sees to it there that people read it. */
export const mayRead = (actor: Member, notice: Notice): boolean =>
  wasPublished(notice) && (isForReader(notice.audience, actor) || mayManage(actor, notice) || seesToIt(actor, notice))

/** @throws notFound: not there, not published and not for them are one answer */
export async function visibleNotice(id: Id<'notice'>, { actor }: PersonContext): Promise<Notice> {
  const notice = await notices.find(id)
  if (!notice || !mayRead(actor, notice)) throw fail('notFound')
  return notice
}
