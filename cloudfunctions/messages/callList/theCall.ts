/** Who may call about what (_platform/call/authorisation.ts). */
import { fail } from '@shared/errors'
import { kindOf, ladderOf } from '@shared/grid/code'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import { inbox, type InboxMessage } from '../collections'
import { isNoted } from './noted'

/** A part of the grid that is theirs. @throws notFound for any other: not there and not theirs are one answer */
export function callNode(code: Id<'place'>, { actor }: PersonContext): string {
  if (kindOf(code) === null || !may(actor, 'message.call', { ladder: ladderOf(code) })) throw fail('notFound')
  return code
}

/** A message that waits for a call, in their part of the grid and not to themselves. @throws notFound */
export async function waitingCall(id: Id<'message'>, ctx: PersonContext): Promise<InboxMessage> {
  const message = await inbox.find(id)
  const isTheirs = message?.ladder && may(ctx.actor, 'message.call', { ladder: message.ladder })
  if (!message || !isTheirs || message.personId === ctx.actor.personId) throw fail('notFound')
  if (message.callAt === undefined && !isNoted(message, ctx))
    throw fail('notNow', { message: '这个人已经知道了，不用再打' })
  return message
}
