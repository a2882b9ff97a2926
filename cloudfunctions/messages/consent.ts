import { consentInput, consentOutput } from '@shared/messages/contract'
import { fail } from '@shared/errors'
import { action } from '../_platform/action'
import { isKnown, people } from '../_platform/members'
import { _ } from '../_platform/sdk'

/** What WeChat keeps of unused consents is not told; ours are capped so that a broken client cannot run them up. */
const most = 50

/**
 * Counts what the person just agreed to in WeChat's dialog: one tap is one message (DOMAIN §5). The client says it, and
 * WeChat has the last word when a message is sent: a count that is too high only costs a try.
 * @throws notBound for somebody whom we do not know
 */
export const consent = action
  .allow('message.read')
  .input(consentInput)
  .output(consentOutput)
  .mutation(async ({ input, ctx }) => {
    const { personId, msgCredits } = ctx.actor
    if (!isKnown(ctx.actor)) throw fail('notBound')
    const granted = [...new Set(input.templates)].filter(t => (msgCredits[t] ?? 0) < most)
    const change = Object.fromEntries(granted.map(t => [`msgCredits.${t}`, _.inc(1)]))
    // The last call's key stays with the person: the same tap sent twice counts once.
    if (granted.length > 0)
      await people.updateIf(personId, { consentKey: _.neq(ctx.key) }, { ...change, consentKey: ctx.key })
    return { msgCredits: { ...msgCredits, ...Object.fromEntries(granted.map(t => [t, (msgCredits[t] ?? 0) + 1])) } }
  })
