import { readAllInput, unreadOutput } from '@shared/messages/contract'
import { templatesOf, type TemplateId } from '@shared/messages/templates'
import { action } from '../_platform/call/action'
import { updateAll } from '../_platform/data/updateAll'
import { inbox } from './collections'
import { hasRead } from './hasRead'
import { unreadOf } from './unreadOf'

/** Marks all that the caller has not read as read, or all of a kind. */
export const readAll = action
  .allow('message.read')
  .input(readAllInput)
  .output(unreadOutput)
  .mutation(async ({ input, ctx }) => {
    const { personId } = ctx.actor
    const also: { template?: TemplateId[] } = input?.kind ? { template: templatesOf(input.kind) } : {}
    await updateAll(inbox, 'byUnread', { personId, read: false }, hasRead, also)
    return unreadOf(personId)
  })
