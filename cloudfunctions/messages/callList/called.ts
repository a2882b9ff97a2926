import { fail } from '@shared/errors'
import { calledInput, calledOutput } from '@shared/messages/callList'
import { action } from '../../_platform/call/action'
import { _ } from '../../_platform/sdk'
import { inbox, type InboxMessage } from '../collections'
import { isNoted, noted } from './noted'
import { waitingCall } from './theCall'

/**
 * Somebody was called about what WeChat did not tell them: told, or not reached, with the hour. Whoever was not reached goes to the end of the list.
 * @throws conflict when somebody else called meanwhile, notNow when it waits no more
 */
export const called = action
  .allow('message.call')
  .input(calledInput)
  .ids({ id: waitingCall })
  .output(calledOutput)
  .mutation(async ({ input: { outcome }, ctx }) => {
    const message = ctx.found.id
    if (isNoted(message, ctx)) return view(message)
    const called = noted(message, outcome, ctx)
    const callAt = outcome === 'done' ? undefined : called.at
    const change = { called: _.set(called), callAt: callAt ?? _.remove() }
    if (await inbox.updateIf(message._id, { callAt: message.callAt }, change))
      return view({ ...message, called, callAt })
    const now = await inbox.find(message._id)
    if (now && isNoted(now, ctx)) return view(now)
    throw fail('conflict')
  })

function view({ _id: id, called, callAt }: InboxMessage) {
  if (!called) throw fail('conflict')
  return { id, outcome: called.outcome, at: called.at, waits: callAt !== undefined }
}
